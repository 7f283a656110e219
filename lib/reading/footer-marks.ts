/** Words of what programs and lawyers put below a mail; none of it is the writer's. */

const DISCLAIMER =
  /intended (?:only |solely )?(?:recipient|for the (?:use|addressee|person|named))|confidentiality (?:notice|note|statement|disclaimer)|^\W{0,5}(?:legal )?disclaimer\b\s?[:：]|(?:this|the) (?:e-?mail|message|communication|transmission)(?:,? (?:and|including|together with) (?:any|its|all) (?:files?|attachments?)(?: transmitted with it)?|,? including attachments,?)? (?:is|are|may be|may contain|contains?)(?: both| strictly)? (?:confidential|privileged|proprietary|legally|intended)|registered (?:office|in (?:england|scotland|wales|ireland))|(?:consider|think (?:of|about)) the environment before|think before (?:you )?print|vertrauliche (?:und\/oder|und|oder|informationen)|diese (?:e-?mail|nachricht) (?:enthält|ist) (?:vertraulich|möglicherweise)|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)|ce (?:message|courriel|mail|courrier)(?: électronique)?(?: et (?:toutes |ses )?(?:les )?(?:pièces|éventuelles).{0,40})? (?:est|sont|peut|peuvent|contient|contiennent|s'adresse).{0,60}(?:confidentiel|destinataire|exclusi)|este (?:mensaje|correo|e-?mail).{0,80}(?:confidencial|destinatario|exclusiv)|(?:questo|il presente) (?:messaggio|e-?mail).{0,80}(?:riservat|confidenzial|destinatari)|esta mensagem.{0,80}(?:confidencia|destinatári)|(?:本|此)(?:邮件|郵件|电子邮件|電子郵件|信息).{0,60}(?:保密|机密|機密|仅供|僅供|专有|收件人)|免责声明|免責聲明|保密声明|保密提示|本メール.{0,40}(?:機密|秘密|宛先)/iu;
const LIST_FOOTER =
  /\bmailing list\b.{0,80}(?:--|@|https?:|$)|\bto unsubscribe\b|\bunsubscribe (?:from|here|at|by|link)|^\W{0,3}unsubscribe\W{0,3}$|\byou (?:are receiving|received|are getting) this (?:e-?mail|message|because)|google groups|\bmanage (?:your )?(?:subscription|preferences)|view (?:this (?:e-?mail|message) )?in (?:your |a )?browser|newsletter abbestellen|\babbestellen\b|abmelden\W|désabonner|désinscri|darse de baja|cancelar (?:la )?suscripción|annulla(?:re)? l'iscrizione|退订|取消订阅|取消訂閱|配信停止/iu;
const SENT_FROM =
  /^\W{0,3}(?:sent (?:from|with|via|using) (?:my |the )?(?:i?phone|ipad|android|samsung|blackberry|mobile|outlook|mail|yahoo|gmail|proton|smartphone|galaxy|huawei|pixel|mailspring|spark|superhuman|airmail|windows|aol)|get outlook for|von meinem .{2,30} gesendet|gesendet (?:von|mit)\b|diese nachricht wurde von meinem|envoyé (?:de|depuis|à partir)|télécharger outlook|enviado (?:desde|do|de) (?:mi|meu)|obtener outlook|inviato da(?:l mio)?|verstuurd (?:vanaf|vanuit|met)|skickat från|отправлено (?:с|из)|发自(?:我的)?|從我的.{2,20}(?:傳送|發送)|来自我的|使用.{2,20}发送|iphone ?から送信|내 .{2,12}에서 보냄)/iu;
const BANNER =
  /^\W{0,5}(?:external|caution|warning|extern)\b.{0,40}(?:e-?mail|mail|sender|message)|(?:originated|came|sent) from outside (?:of )?(?:the|your|our) (?:organi[sz]ation|company)|外部邮件|外部郵件|achtung:? externe? e-?mail/iu;
const RULE = /^\s{0,20}[_\-=*~–—]{10,200}\s{0,20}$/;
const MEETING =
  /microsoft teams|zoom meeting|join (?:the |on |from )?(?:meeting|zoom|teams|conversation|by phone|pc)|google meet|webex|腾讯会议|飞书会议|einwahl/iu;

const short = (line: string) => line.slice(0, 1_000);

/** A lawyer's line, the beginning of what nobody reads. */
export const isDisclaimer = (line: string) => DISCLAIMER.test(short(line));
/** A mailing list's or newsletter's line about itself. */
export const isListFooter = (line: string) => LIST_FOOTER.test(short(line));
/** "Sent from my phone". */
export const isSentFrom = (line: string) => line.length <= 120 && SENT_FROM.test(line);
/** A warning that the receiving company puts above foreign mail. */
export const isBanner = (line: string) => BANNER.test(short(line));
/** A long rule between parts of a mail. */
export const isRule = (line: string) => RULE.test(line.slice(0, 300));
/** An invitation to a call; numbers in it are the conference's. */
export const isMeetingLine = (line: string) => MEETING.test(short(line));

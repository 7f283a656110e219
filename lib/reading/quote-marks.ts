/**
 * The words by which mail programs announce what somebody wrote before. Seen in Gmail, Outlook,
 * Apple Mail, Thunderbird, QQ Mail, NetEase, Foxmail up to 2026.
 */

/** A rule line that says in words that an older mail follows. */
const RULED =
  /^[\s\-_=*]{0,60}(?:original (?:message|appointment|email)|forwarded (?:message|by)|begin forwarded message|(?:ursprüngliche|original|weitergeleitete)[ -]?nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)|message (?:d'origine|original|transféré|transmis)|(?:début du )?message (?:transféré|réexpédié)|mensaje (?:original|reenviado)|inicio del mensaje reenviado|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|исходное сообщение|пересылаемое сообщение|原始邮件|原始郵件|原邮件|转发邮件|轉寄郵件|转发的邮件|轉寄的郵件|转发邮件信息|邮件原件|元のメッセージ|転送メッセージ|원본 메시지|전달된 메시지)[\s\-_=*:：]{0,60}$/iu;

/** "On <date>, <somebody> wrote:" and its kin: begins and ends alike, holds a digit or an address. */
const WROTE: readonly RegExp[] = [
  /^on\b.{4,280}\b(?:wrote|writes)\s?[:：]?$/i,
  /^.{4,280}\b(?:wrote|writes)(?: on .{4,60})?\s?[:：]$/i,
  /^(?:am|on|vom)\b.{4,280}\bschrieb\b.{0,160}[:：]$/i,
  /^.{3,160}\bschrieb am\b.{4,160}[:：]$/i,
  /^le\b.{4,280}\b(?:a écrit|écrit)\s?[:：]?$/i,
  /^(?:el|en)\b.{4,280}\b(?:escribió|escribio)\s?[:：]?$/i,
  /^(?:em|a|no dia)\b.{4,280}\bescreveu\s?[:：]?$/i,
  /^(?:il|in data|il giorno)\b.{4,280}\bha scritto\s?[:：]?$/i,
  /^op\b.{4,280}\b(?:schreef|het volgende geschreven)\b.{0,160}[:：]$/i,
  /^(?:den|på|tor|mån|tis|ons|fre|lör|sön)\b.{4,280}\b(?:skrev)\b.{0,160}[:：]$/i,
  /^(?:w dniu|dnia)\b.{4,280}\b(?:napisał|napisała|pisze)\b.{0,100}[:：]$/i,
  /^.{4,280}(?:пишет|написал|написала|написал\(а\))\s?[:：]$/iu,
  /^(?:在|于|於)?.{4,280}(?:写道|寫道|写到|來信|来信|写了|寫了)\s?[:：]$/u,
  /^.{4,280}(?:のメール|書きました|書いた|のメッセージ|wrote)\s?[:：]$/u,
  /^.{4,280}(?:님이 작성|작성)\s?[:：]$/u,
  // Gmail in Japanese: only date and address before the colon.
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,200}<[^<>\s]{3,120}@[^<>\s]{3,120}>\s?[:：]$/u,
];

/** The header block that Outlook and others put before an older mail. */
const HEADER_LABELS: Readonly<Record<'from' | 'other', RegExp>> = {
  from: /^[*\s]{0,4}(?:from|von|de|da|van|från|fra|od|от|от кого|lähettäjä|kimden|发件人|寄件者|寄件人|發件人|差出人|送信者|보낸 ?사람|المرسل|من)\s?[*]{0,2}\s?[:：]\s{0,4}[*]{0,2}\s{0,4}\S/iu,
  other:
    /^[*\s]{0,4}(?:sent|date|to|cc|bcc|subject|reply-to|gesendet|datum|an|betreff|kopie|envoyé|envoyé le|date d'envoi|à|objet|copie à|enviado|enviado el|fecha|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|发送时间|发送日期|发件日期|日期|时间|收件人|抄送|主题|主旨|寄件日期|傳送時間|收件者|副本|送信日時|日時|宛先|件名|보낸 ?날짜|받는 ?사람|제목|التاريخ|إلى|الموضوع)\s?[*]{0,2}\s?[:：]/iu,
};

/** A line above which the answer goes, put there by ticket systems. */
const REPLY_ABOVE =
  /(?:^|\s|[#\-=_*])(?:please )?(?:type|write|reply|enter|add)(?: your)?(?: reply| response| answer)?(?: or more)? above this line|^[#\-=_*\s]{2,20}.{0,80}(?:reply above|antworte?n? sie (?:bitte )?(?:über|oberhalb)|(?:oberhalb|über) dieser (?:zeile|linie)|au-dessus de cette ligne|por encima de esta línea|此行上方|此线上方|この行より上)/iu;

const MAX_LEAD_IN_LINES = 3;

/** Does this line say by itself that older mail follows? */
export function isRuledQuote(line: string): boolean {
  return line.length <= 200 && RULED.test(line.trim());
}

/** Does a ticket system ask here for answers above this line? */
export function isReplyAbove(line: string): boolean {
  return line.length <= 300 && REPLY_ABOVE.test(line);
}

/** How many lines from here announce a quote ("On … wrote:", possibly wrapped); 0 when none do. */
export function leadInLength(lines: readonly string[], start: number): number {
  let text = '';
  for (let count = 1; count <= MAX_LEAD_IN_LINES; count += 1) {
    const line = lines[start + count - 1]?.trim();
    if (line === undefined || line === '' || line.startsWith('>')) return 0;
    text = text === '' ? line : `${text} ${line}`;
    if (text.length > 400) return 0;
    if (isLeadIn(text)) return count;
    // Only a line that already holds a date or an address can be the head of a wrapped lead-in.
    if (count === 1 && !/\d{2}|@/.test(text)) return 0;
  }
  return 0;
}

function isLeadIn(text: string): boolean {
  return /\d|@/.test(text) && WROTE.some((pattern) => pattern.test(text));
}

/** Does an older mail's header block (From: Sent: To: Subject:) begin here? */
export function isHeaderBlock(lines: readonly string[], start: number): boolean {
  const first = lines[start]?.slice(0, 400) ?? '';
  const isFrom = HEADER_LABELS.from.test(first);
  if (!isFrom && !HEADER_LABELS.other.test(first)) return false;
  const next = lines.slice(start + 1, start + 9).filter((line) => line.trim() !== '');
  const block = next.slice(0, 5);
  const others = block.filter((line) => HEADER_LABELS.other.test(line.slice(0, 400))).length;
  const hasFrom = isFrom || block.some((line) => HEADER_LABELS.from.test(line.slice(0, 400)));
  const direct = HEADER_LABELS.other.test(block[0]?.slice(0, 400) ?? '') || isFrom;
  return hasFrom && direct && others >= (isFrom ? 2 : 1) + (isFrom ? 0 : 1);
}

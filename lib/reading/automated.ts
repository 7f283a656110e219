import type { PageMessage } from '@/lib/domain/page-reading';
import type { AutomatedReason } from '@/lib/domain/sighting';
import { isListFooter } from './footer-marks';
import { headersOf, keysOf } from './mailing-list';
import { readNewestText } from './newest-text';

const NO_REPLY =
  /(?:^|[-_.+])(?:no|do[-_.]?not|donot|never|nao|nicht)[-_.]?(?:reply|repl|responder|antworten)(?:$|[-_.+\d])/;
const MACHINE = new Set(
  'mailer-daemon postmaster bounce bounces notification notifications notify alert alerts newsletter newsletters automailer autoreply auto-reply auto-confirm daemon cron'.split(
    ' ',
  ),
);
/** Nobody's own address, but somebody may read it: only with a way to unsubscribe it is a newsletter's. */
const BULK = new Set(
  'news offers deals promo promotions updates digest mailing mailings marketing campaigns'.split(
    ' ',
  ),
);
const AUTO_SUBJECT =
  /^\W{0,3}(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|out of (?:the )?office|ooo\b\s?:|automatische antwort|automatisch(?:e)? (?:antwoord|beantwoording)|abwesenheits?(?:notiz|meldung|nachricht|assistent)|abwesend\b|réponse automatique|reponse automatique|absence du bureau|absent du bureau|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori sede|resposta automática|ausência temporária|autosvar|automatiskt svar|automaattinen vastaus|odpowiedź automatyczna|автоматический ответ|автоответ|自动回复|自動回覆|自动答复|自動回复|外出自动回复|自動返信|自動応答|不在通知|자동 ?회신|부재중|undeliver(?:able|ed)\b|delivery status notification|mail delivery (?:failed|subsystem)|returned mail|failure notice|系统退信|退信通知|unzustellbar)/iu;
const MACHINE_TEXT =
  /(?:please )?do not (?:reply|respond)(?: directly)? to this (?:e-?mail|message|address|notification)|this (?:e-?mail|message|notification) (?:was|is|has been) (?:sent )?(?:automatically|an automat)|this is an? (?:automated|automatically generated|auto-generated) (?:e-?mail|message|notification|response|reply)|(?:replies to this (?:e-?mail|message|address) are not (?:read|monitored))|bitte antworten sie nicht (?:direkt )?auf diese (?:e-?mail|nachricht)|diese (?:e-?mail|nachricht) wurde automatisch|(?:merci de )?ne (?:pas répondre|répondez pas) à ce(?:t)? (?:e-?mail|message|courriel|mail)|ceci est un (?:message|e-?mail|courriel) automatique|(?:por favor,? )?no responda? a este (?:correo|mensaje|e-?mail)|(?:si prega di )?non rispondere a questa? (?:e-?mail|messaggio)|请勿(?:直接)?回[复覆](?:此|本|该)?(?:邮件)?|請勿(?:直接)?回[复覆](?:此|本|該)?|(?:本|此)(?:邮件|郵件)(?:由|为|為|是)?(?:系统|系統)?自[动動](?:发|發|生)|このメールは自動|(?:本|この)メールに(?:は)?返信/iu;

/**
 * Says why a message is a machine's, null when a person wrote it. Works from sender, subject and
 * words alone; machine headers help where the page shows them. What a person posts to a mailing
 * list is theirs.
 */
export function readAutomated(message: PageMessage): AutomatedReason | null {
  if (keysOf(message.from).some(isMachineAddress)) return { code: 'noReplyAddress' };
  const byHeader = readMachineHeaders(message);
  if (byHeader) return byHeader;
  if (AUTO_SUBJECT.test((message.subject ?? '').slice(0, 300).trim())) return { code: 'autoReply' };
  if (isNewsletter(message)) return { code: 'mailingList' };
  return saysItIsAMachine(message.body) ? { code: 'autoReply' } : null;
}

/** `no-reply@`, `mailer-daemon@`: nobody reads what is sent there. */
export function isMachineAddress(key: string): boolean {
  const local = key.slice(0, key.lastIndexOf('@'));
  return NO_REPLY.test(local) || MACHINE.has(withoutTag(local));
}

const withoutTag = (local: string) =>
  local.includes('+') ? local.slice(0, local.indexOf('+')) : local;

/** Webmails do not show the header that says so; the sender's box and the way out together do. */
function isNewsletter({ from, body, links }: PageMessage): boolean {
  const isBulk = keysOf(from).some((key) => BULK.has(withoutTag(key.slice(0, key.indexOf('@')))));
  if (!isBulk) return false;
  return (
    links.some(({ text }) => isListFooter(text)) || (body ?? '').split('\n').some(isListFooter)
  );
}

function readMachineHeaders(message: PageMessage): AutomatedReason | null {
  const headers = new Map(headersOf(message));
  const submitted = headers.get('auto-submitted')?.toLowerCase();
  if (submitted?.startsWith('auto-replied')) return { code: 'autoReply' };
  if (submitted && submitted !== 'no') return { code: 'machineHeader', header: 'auto-submitted' };
  for (const header of ['x-autoreply', 'x-autorespond', 'x-autoresponder']) {
    if (headers.has(header)) return { code: 'autoReply' };
  }
  const precedence = headers.get('precedence')?.toLowerCase();
  if (precedence === 'auto_reply') return { code: 'autoReply' };
  const bulk = precedence === 'bulk' || precedence === 'junk';
  // Old list programs mark people's posts as bulk; those can be answered to the list.
  if (bulk && headers.has('list-unsubscribe') && !headers.has('list-post')) {
    return { code: 'machineHeader', header: 'list-unsubscribe' };
  }
  return null;
}

function saysItIsAMachine(body: string | null): boolean {
  if (body === null) return false;
  return readNewestText(body).written.some(({ text }) => MACHINE_TEXT.test(text.slice(0, 500)));
}

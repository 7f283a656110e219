import type { Address } from './mime';
import { composeMessage } from './mime';
import { AUTOMATED } from './sample-automated';
import type { PersonKey, SamplePerson } from './sample-people';
import { PEOPLE, SELF } from './sample-people';
import type { Thread, Turn } from './sample-threads';
import { ENGLISH_THREADS } from './sample-threads';
import { QUIET_THREADS } from './sample-threads-quiet';
import { CHINESE_THREADS } from './sample-threads-zh';

export type { PersonKey, SamplePerson } from './sample-people';

export interface SampleMessage {
  id: string;
  kind: 'person' | 'newsletter' | 'no-reply' | 'list' | 'auto-reply' | 'spoofed';
  /** Whose conversation it belongs to; only for `person`. */
  who?: PersonKey;
  folder: 'INBOX' | 'Sent';
  from: Address;
  to: Address[];
  date: Date;
  subject: string;
  flags: string;
  raw: Buffer;
  envelope: { from: string; to: string[] };
}

export interface SampleMail {
  self: { name: string; address: string };
  people: (SamplePerson & { key: PersonKey })[];
  /** Oldest first. */
  messages: SampleMessage[];
}

const DAY = 86_400_000;
const HOST = 'sample.northwind-tea.example';
const self: Address = { name: SELF.name, address: SELF.address };
/** What is this young and came in was not opened yet. */
const UNREAD_DAYS = 5;

/** Eighteen months of a tea merchant's mail, ending at `today`. Same day in, same bytes out. */
export function sampleMail(today: Date): SampleMail {
  const threads = [...ENGLISH_THREADS, ...QUIET_THREADS, ...CHINESE_THREADS];
  const messages = [
    ...threads.flatMap((thread, index) => composeThread(thread, index, today)),
    ...composeAutomated(today),
  ].sort((a, b) => a.date.getTime() - b.date.getTime() || a.id.localeCompare(b.id));
  const people = (Object.keys(PEOPLE) as PersonKey[]).map((key) => ({ key, ...PEOPLE[key] }));
  return { self, people, messages };
}

/** Working hours, a different minute for each message. */
function dateOf(today: Date, daysAgo: number, index: number): Date {
  const midnight = Math.floor(today.getTime() / DAY) * DAY;
  const minutes = 8 * 60 + ((index * 37) % 540);
  return new Date(midnight - daysAgo * DAY + minutes * 60_000);
}

interface Written extends Turn {
  date: Date;
  id: string;
  text: string;
  signature: readonly string[];
  author: Address;
}

function composeThread(thread: Thread, index: number, today: Date): SampleMessage[] {
  const person: SamplePerson = PEOPLE[thread.who];
  const them: Address = { name: person.name, address: person.address };
  const written = thread.turns.map((turn, at): Written => {
    const isIn = turn.dir === 'in';
    return {
      ...turn,
      date: dateOf(today, turn.daysAgo, index * 7 + at),
      id: `t${index + 1}.${at + 1}@${HOST}`,
      signature: isIn ? person.signature : SELF.signature,
      author: isIn ? them : self,
    };
  });
  return written.map((mail, at) => {
    const earlier = written.slice(0, at);
    const previous = earlier.at(-1);
    const to = [mail.dir === 'in' ? self : them];
    const isHtml = person.isHtml && mail.dir === 'in';
    const subject = previous ? `${replyPrefix(person)}${thread.subject}` : thread.subject;
    const raw = composeMessage({
      id: mail.id,
      from: mail.author,
      to,
      date: mail.date,
      subject,
      text: plainBody(mail, previous, person.language),
      ...(isHtml ? { html: htmlBody(mail, previous) } : {}),
      ...(previous ? { inReplyTo: previous.id } : {}),
      references: earlier.map(({ id }) => id),
    });
    return message({
      id: mail.id,
      kind: 'person',
      who: thread.who,
      folder: mail.dir === 'in' ? 'INBOX' : 'Sent',
      from: mail.author,
      to,
      date: mail.date,
      subject,
      flags: mail.dir === 'in' && mail.daysAgo <= UNREAD_DAYS ? '' : 'S',
      raw,
    });
  });
}

function composeAutomated(today: Date): SampleMessage[] {
  return AUTOMATED.map(({ kind, daysAgo, to = self, ...mail }, index) => {
    const date = dateOf(today, daysAgo, 500 + index);
    const id = `a${index + 1}@${HOST}`;
    const raw = composeMessage({ ...mail, id, date, to: [to] });
    const { from, subject } = mail;
    const base = { id, kind, folder: 'INBOX' as const, from, to: [to], date, subject, raw };
    return message({ ...base, flags: '' });
  });
}

function message(mail: Omit<SampleMessage, 'envelope'>): SampleMessage {
  const to = mail.folder === 'INBOX' ? [self.address] : mail.to.map(({ address }) => address);
  return { ...mail, envelope: { from: mail.from.address, to } };
}

const replyPrefix = ({ language }: SamplePerson): string => (language === 'zh' ? '回复:' : 'Re: ');

const iso = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

function plainBody(mail: Written, previous: Written | undefined, language: 'en' | 'zh'): string {
  const own = `${mail.text}\n\n${mail.signature.length ? `-- \n${mail.signature.join('\n')}\n` : ''}`;
  if (!previous) return own;
  const old = `${previous.text}\n\n${previous.signature.join('\n')}`;
  if (language === 'zh' && mail.dir === 'in')
    return `${own}\n${chineseQuote(previous, mail)}\n${old}\n`;
  const quoted = old.split('\n').map((line) => `> ${line}`.trimEnd());
  return `${own}\nOn ${iso(previous.date)}, ${previous.author.name} wrote:\n${quoted.join('\n')}\n`;
}

/** How mail programs in China head what they quote. */
function chineseQuote(previous: Written, mail: Written): string {
  return [
    '------------------ 原始邮件 ------------------',
    `发件人: "${previous.author.name}" <${previous.author.address}>`,
    `发送时间: ${iso(previous.date)}`,
    `收件人: "${mail.author.name}" <${mail.author.address}>`,
    '',
  ].join('\n');
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((one) => `<p>${escapeHtml(one).replace(/\n/g, '<br>')}</p>`)
    .join('');

function htmlBody(mail: Written, previous: Written | undefined): string {
  const [name = '', ...rest] = mail.signature.map(escapeHtml);
  const signature = `<table class="signature" cellpadding="0"><tr><td style="border-left:3px solid #7a9e7e;padding-left:10px"><b>${name}</b><br>${rest.join('<br>')}<br><a href="mailto:${mail.author.address}">${mail.author.address}</a></td></tr></table>`;
  const quote = previous
    ? `<div class="quote"><p>On ${iso(previous.date)}, ${escapeHtml(previous.author.name)} wrote:</p><blockquote>${paragraphs(previous.text)}<p>${previous.signature.map(escapeHtml).join('<br>')}</p></blockquote></div>`
    : '';
  return `<div>${paragraphs(mail.text)}${signature}${quote}</div>`;
}

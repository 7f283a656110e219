/** A small MIME writer: the same message in, the same bytes out. */

export interface Address {
  name: string;
  address: string;
}

export interface Composed {
  id: string;
  from: Address;
  to: Address[];
  cc?: Address[];
  replyTo?: Address;
  date: Date;
  subject: string;
  text: string;
  html?: string;
  inReplyTo?: string;
  references?: string[];
  headers?: Record<string, string>;
}

const CRLF = '\r\n';
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** RFC 2047: words of at most 75 characters, never cutting one character in two. */
function encodeWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const letter of text) {
    if (Buffer.byteLength(word + letter) > 42) {
      words.push(word);
      word = '';
    }
    word += letter;
  }
  words.push(word);
  return words.map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join(`${CRLF} `);
}

const headerText = (text: string): string => (isAscii(text) ? text : encodeWords(text));

function headerAddress({ name, address }: Address): string {
  if (!name) return address;
  if (!isAscii(name)) return `${encodeWords(name)} <${address}>`;
  const quoted = /^[\w .'-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
  return `${quoted} <${address}>`;
}

const headerAddresses = (list: readonly Address[]): string =>
  list.map(headerAddress).join(`,${CRLF} `);

function part(type: string, text: string): string {
  const body = Buffer.from(text.replace(/\r?\n/g, CRLF)).toString('base64');
  const lines = body.match(/.{1,76}/g) ?? [];
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join(CRLF);
}

export function composeMessage(mail: Composed): Buffer {
  const headers = [
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${headerAddress(mail.from)}`,
    `To: ${headerAddresses(mail.to)}`,
  ];
  if (mail.cc) headers.push(`Cc: ${headerAddresses(mail.cc)}`);
  if (mail.replyTo) headers.push(`Reply-To: ${headerAddress(mail.replyTo)}`);
  headers.push(`Subject: ${headerText(mail.subject)}`, `Message-ID: <${mail.id}>`);
  if (mail.inReplyTo) headers.push(`In-Reply-To: <${mail.inReplyTo}>`);
  if (mail.references?.length) {
    headers.push(`References: ${mail.references.map((id) => `<${id}>`).join(`${CRLF} `)}`);
  }
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    headers.push(`${name}: ${headerText(value)}`);
  }
  headers.push('MIME-Version: 1.0');
  const text = part('text/plain', mail.text);
  if (mail.html === undefined) return Buffer.from(`${headers.join(CRLF)}${CRLF}${text}`);
  const boundary = `=_${mail.id.replace(/[^a-z0-9]/gi, '')}`;
  return Buffer.from(
    [
      ...headers,
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      text,
      `--${boundary}`,
      part('text/html', mail.html),
      `--${boundary}--`,
      '',
    ].join(CRLF),
  );
}

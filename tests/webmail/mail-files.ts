import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One message as it lies in a mailbox. */
export interface MailFile {
  raw: Buffer;
  /** Maildir letters: S seen, R answered, F flagged. Nothing means unread. */
  flags?: string;
  /** When it arrived; decides the order of the list. */
  date?: Date;
}

type Index = Record<string, { flags?: string; date?: string }>;

/** A folder of .eml files; `index.json` beside them may say `{"a.eml": {"flags": "S", "date": "…"}}`. */
export async function readMailFolder(dir: string): Promise<MailFile[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.eml')).sort();
  const index = await readIndex(join(dir, 'index.json'));
  return Promise.all(
    names.map(async (name) => {
      const { flags = '', date } = index[name] ?? {};
      const raw = await readFile(join(dir, name));
      return { raw, flags, date: date ? new Date(date) : readDate(raw) };
    }),
  );
}

async function readIndex(file: string): Promise<Index> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Index;
}

/** One header of a raw message, unfolded; empty when it is not there. */
export function readHeader(raw: Buffer, name: string): string {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const wanted = `${name.toLowerCase()}:`;
  const line = lines.find((one) => one.toLowerCase().startsWith(wanted));
  return line ? line.slice(wanted.length).trim() : '';
}

function readDate(raw: Buffer): Date {
  const date = new Date(readHeader(raw, 'Date'));
  return Number.isNaN(date.getTime()) ? new Date() : date;
}

/** Writes messages into a Maildir, creating it. The name carries the date, so uids follow it. */
export async function writeMaildir(maildir: string, messages: readonly MailFile[]): Promise<void> {
  for (const part of ['cur', 'new', 'tmp']) {
    await mkdir(join(maildir, part), { recursive: true, mode: 0o700 });
  }
  const byDate = messages
    .map((message) => ({ ...message, date: message.date ?? readDate(message.raw) }))
    .sort((a, b) => a.date.getTime() - b.date.getTime());
  for (const [index, { raw, flags = '', date }] of byDate.entries()) {
    const seconds = Math.floor(date.getTime() / 1000);
    const file = join(maildir, 'cur', `${seconds}.M${pad(index + 1)}.seed:2,${flags}`);
    await writeFile(file, raw, { mode: 0o600 });
    await utimes(file, date, date);
  }
}

const pad = (value: number): string => String(value).padStart(6, '0');

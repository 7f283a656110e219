import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTransport } from 'nodemailer';
import { readHeader } from './mail-files';
import { findFreePort, startTracked, waitForPort } from './processes';

export interface Envelope {
  from: string;
  to: string[];
}

/** A raw message, or a file of one. Without an envelope it is made from the message's own headers. */
export interface DevMessage {
  raw: Buffer | string;
  envelope?: Envelope;
}

export interface MailDev {
  url: string;
  /** What lies in it now, oldest first. */
  list(): Promise<ListedMail[]>;
  stop(): Promise<void>;
}

export interface ListedMail {
  id: string;
  subject: string;
  from: { address: string; name: string }[];
  /** Opens this message. */
  url: string;
}

/** MailDev: a second webmail that needs no installation, a single page with another shape. */
export async function startMailDev(options: { messages: readonly DevMessage[] }): Promise<MailDev> {
  const dir = await mkdtemp(join(tmpdir(), 'alongside-maildev-'));
  const [smtpPort, webPort] = [await findFreePort(), await findFreePort()];
  const bin = join(
    dirname(createRequire(import.meta.url).resolve('maildev/package.json')),
    'bin/maildev',
  );
  const args = [
    bin,
    ...['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'],
    ...['-s', String(smtpPort), '-w', String(webPort)],
    ...['--mail-directory', join(dir, 'mail')],
  ];
  const logFile = join(dir, 'maildev.log');
  const server = startTracked({ name: 'maildev', command: process.execPath, args, logFile });
  const stop = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const port of [smtpPort, webPort]) {
      if (await waitForPort(port, server, 20_000)) continue;
      const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-1500) : '';
      throw new Error(`MailDev did not come up on 127.0.0.1:${port}\n${said}`);
    }
    await deliver(smtpPort, options.messages);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${webPort}/`;
  return { url, stop, list: () => list(url) };
}

async function deliver(port: number, messages: readonly DevMessage[]): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    for (const { raw, envelope } of messages) {
      const bytes = typeof raw === 'string' ? readFileSync(raw) : raw;
      await transport.sendMail({ envelope: { ...(envelope ?? readEnvelope(bytes)) }, raw: bytes });
    }
  } finally {
    transport.close();
  }
}

const ADDRESS = /[^\s<>,;:"()]+@[^\s<>,;:"()]+/g;

function readEnvelope(raw: Buffer): Envelope {
  const find = (name: string) => readHeader(raw, name).match(ADDRESS) ?? [];
  // The last one: a display name may hold an address too, and it stands before the real one.
  const from = find('From').at(-1) ?? 'nobody@invalid.example';
  const to = [...find('To'), ...find('Cc')];
  return { from, to: to.length > 0 ? to : ['nobody@invalid.example'] };
}

async function list(url: string): Promise<ListedMail[]> {
  const response = await fetch(new URL('email', url));
  const mails = (await response.json()) as Omit<ListedMail, 'url'>[];
  return mails.map((mail) => ({
    id: mail.id,
    subject: mail.subject,
    from: mail.from,
    url: `${url}#/email/${mail.id}`,
  }));
}

import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

export interface SunkMail {
  from: string;
  to: string[];
  raw: Buffer;
}

export interface SmtpSink {
  port: number;
  stop(): Promise<void>;
}

const END = Buffer.from('\r\n.\r\n');
const LONGEST_LINE = 65_536;

/** Takes every message it is offered and sends none on. */
export function startSmtpSink(
  keep: (mail: SunkMail) => Promise<void>,
  port = 0,
): Promise<SmtpSink> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket, keep);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.unref();
      resolve({
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
          }),
      });
    });
  });
}

function serve(socket: Socket, keep: (mail: SunkMail) => Promise<void>): void {
  let waiting = Buffer.alloc(0);
  let isInData = false;
  let mail = { from: '', to: [] as string[] };
  const say = (line: string) => socket.write(`${line}\r\n`);

  /** True when something was consumed and there may be more. */
  function takeData(): boolean {
    // The message may be empty: then the closing dot is the very first line.
    const isEmpty = waiting.subarray(0, 3).toString('latin1') === '.\r\n';
    const end = isEmpty ? 0 : waiting.indexOf(END);
    if (end < 0) return false;
    const body = isEmpty ? '' : waiting.subarray(0, end + 2).toString('latin1');
    waiting = waiting.subarray(isEmpty ? 3 : end + END.length);
    isInData = false;
    const raw = Buffer.from(body.replace(/(^|\r\n)\.\./g, '$1.'), 'latin1');
    const sunk = { ...mail, raw };
    mail = { from: '', to: [] };
    keep(sunk).then(
      () => say('250 2.0.0 Ok: kept'),
      (error: unknown) => say(`451 4.3.0 ${String(error).replace(/\s+/g, ' ')}`),
    );
    return true;
  }

  function takeLine(): boolean {
    const end = waiting.indexOf('\n');
    if (end < 0) {
      if (waiting.length > LONGEST_LINE) socket.destroy();
      return false;
    }
    const line = waiting.subarray(0, end).toString('utf8').trimEnd();
    waiting = waiting.subarray(end + 1);
    answer(line);
    return true;
  }

  function answer(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        say('250-sink\r\n250-SIZE 52428800\r\n250-8BITMIME\r\n250 SMTPUTF8');
        return;
      case 'HELO':
        say('250 sink');
        return;
      case 'MAIL':
        mail = { from: address, to: [] };
        say('250 2.1.0 Ok');
        return;
      case 'RCPT':
        mail.to.push(address);
        say('250 2.1.5 Ok');
        return;
      case 'DATA':
        isInData = mail.to.length > 0;
        say(isInData ? '354 End with a dot alone' : '503 5.5.1 No recipients');
        return;
      case 'RSET':
        mail = { from: '', to: [] };
        say('250 2.0.0 Ok');
        return;
      case 'NOOP':
        say('250 2.0.0 Ok');
        return;
      case 'QUIT':
        socket.end('221 2.0.0 Bye\r\n');
        return;
      default:
        say('502 5.5.2 Not known here');
    }
  }

  say('220 sink ESMTP');
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    while (isInData ? takeData() : takeLine());
  });
}

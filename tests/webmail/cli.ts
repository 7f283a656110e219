import { parseArgs } from 'node:util';
import { readMailFolder } from './mail-files';
import { startMailDev } from './maildev';
import { startRoundcube } from './roundcube';
import { sampleMail } from './sample-mail';

/**
 * `tsx tests/webmail/cli.ts roundcube|maildev [--mail DIR]`: a webmail to look at, with the
 * sample mail or with a folder of .eml files, until Ctrl-C.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { mail: { type: 'string' }, user: { type: 'string' } },
});

async function start(): Promise<{ lines: string[]; stop(): Promise<void> }> {
  const sample = sampleMail(new Date());
  const own = values.mail ? await readMailFolder(values.mail) : undefined;
  if (positionals[0] === 'roundcube') {
    const inFolder = (folder: string) => sample.messages.filter((one) => one.folder === folder);
    const server = await startRoundcube({
      install: true,
      say: console.log,
      mailboxes: [
        {
          user: values.user ?? sample.self.address,
          password: 'sample-1',
          folders: own ? { INBOX: own } : { INBOX: inFolder('INBOX'), Sent: inFolder('Sent') },
        },
      ],
    });
    const users = server.users.map(({ user, password }) => `user ${user} password ${password}`);
    return { lines: [server.url, ...users, `sent mail: ${server.sentDir}`], stop: server.stop };
  }
  if (positionals[0] === 'maildev') {
    const server = await startMailDev({ messages: own ?? sample.messages });
    return { lines: [server.url], stop: server.stop };
  }
  throw new Error('say which: tsx tests/webmail/cli.ts roundcube|maildev [--mail DIR]');
}

const { lines, stop } = await start();
for (const line of lines) console.log(line);
console.log('Ctrl-C ends it.');
const stay = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(stay);
    void stop().then(() => process.exit(0));
  });
}

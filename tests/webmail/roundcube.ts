import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailFile } from './mail-files';
import { readMailFolder, writeMaildir } from './mail-files';
import type { Tracked } from './processes';
import { findFreePort, startTracked, waitForPort } from './processes';
import { dovecotConfig, roundcubeConfig } from './roundcube-config';
import { installRoundcube, isRoundcubeInstalled } from './roundcube-install';
import type { SunkMail } from './smtp-sink';
import { startSmtpSink } from './smtp-sink';

export { isRoundcubeInstalled } from './roundcube-install';

export interface Mailbox {
  /** The whole address; it is also what one logs in with. */
  user: string;
  password: string;
  /** Per folder: messages, or a folder of .eml files. */
  folders: Record<string, readonly MailFile[] | string>;
}

export interface RoundcubeOptions {
  mailboxes: readonly Mailbox[];
  /** Where its state lies; without it a temporary folder that stop() removes. */
  dir?: string;
  /** Install the Debian packages when they are missing. */
  install?: boolean;
  say?: (line: string) => void;
}

export interface Roundcube {
  url: string;
  users: { user: string; password: string }[];
  /** What was sent: `<n>.eml` and `<n>.json` with the envelope. */
  sentDir: string;
  stop(): Promise<void>;
}

const OS_USER = 'www-data';
const DOC_ROOTS = ['/var/lib/roundcube/public_html', '/var/lib/roundcube'];
const SCHEMA = '/usr/share/roundcube/SQL/sqlite.initial.sql';

/** A whole Roundcube of our own: several may run side by side, none knows of another. */
export async function startRoundcube(options: RoundcubeOptions): Promise<Roundcube> {
  if (options.install) await installRoundcube(options.say);
  if (!isRoundcubeInstalled()) {
    throw new Error('Roundcube is not installed; pass install: true (Debian, root) or use MailDev');
  }
  const base = options.dir ?? (await mkdtemp(join(tmpdir(), 'alongside-roundcube-')));
  const isTemporary = options.dir === undefined;
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
    if (isTemporary) await rm(base, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await start(base, options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  base: string,
  options: RoundcubeOptions,
  stops: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Roundcube> {
  const { mailboxes } = options;
  const at = (...parts: string[]) => join(base, ...parts);
  for (const dir of ['config', 'db', 'log', 'tmp', 'mail', 'sent', 'dovecot']) {
    await mkdir(at(dir), { recursive: true });
  }
  await chmod(base, 0o755);
  const home = (user: string) => at('mail', user.toLowerCase());
  for (const mailbox of mailboxes) await seed(join(home(mailbox.user), 'Maildir'), mailbox);

  const keep = sentKeeper(at('sent'), (user) => {
    const inbox = join(home(user), 'Maildir');
    return existsSync(inbox) ? inbox : undefined;
  });
  const sink = await startSmtpSink(keep);
  stops.push(sink.stop);

  const [imapPort, webPort] = [await findFreePort(), await findFreePort()];
  const { uid, gid } = osUser();
  const passwd = mailboxes.map(
    ({ user, password }) =>
      `${user.toLowerCase()}:{PLAIN}${password}:${uid}:${gid}::${home(user)}::`,
  );
  await writeFile(at('dovecot', 'passwd'), `${passwd.join('\n')}\n`);
  const dovecotFile = at('dovecot', 'dovecot.conf');
  await writeFile(
    dovecotFile,
    dovecotConfig({
      dir: at('dovecot'),
      instance: `alongside-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`,
      logFile: at('log', 'dovecot-mail.log'),
      passwdFile: at('dovecot', 'passwd'),
      port: imapPort,
      osUser: OS_USER,
      uid,
      folders: mailboxes.flatMap(({ folders }) => Object.keys(folders)),
    }),
  );

  const database = at('db', 'roundcube.sqlite');
  if (!existsSync(database)) createDatabase(database);
  const paths = { base, database, log: at('log'), temp: at('tmp') };
  await writeFile(
    at('config', 'config.inc.php'),
    roundcubeConfig(paths, { imap: imapPort, smtp: sink.port }),
  );
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    await rm(at('config', name), { force: true });
    await symlink(`/etc/roundcube/${name}`, at('config', name));
  }
  runOrThrow('chown', [
    '-R',
    `${uid}:${gid}`,
    ...['db', 'log', 'tmp', 'mail', 'sent'].map((d) => at(d)),
  ]);

  const dovecot = startTracked({
    name: 'dovecot',
    command: '/usr/sbin/dovecot',
    args: ['-F', '-c', dovecotFile],
    logFile: at('log', 'dovecot.log'),
  });
  stops.push(dovecot.stop);
  const web = startPhp(base, webPort, { uid, gid });
  stops.push(web.stop);
  await mustAnswer(dovecot, imapPort, [at('log', 'dovecot.log'), at('log', 'dovecot-mail.log')]);
  await mustAnswer(web, webPort, [at('log', 'php.log')]);
  return {
    url: `http://127.0.0.1:${webPort}/`,
    users: mailboxes.map(({ user, password }) => ({ user, password })),
    sentDir: at('sent'),
    stop,
  };
}

async function seed(maildir: string, { folders }: Mailbox): Promise<void> {
  if (existsSync(maildir)) return;
  for (const [folder, content] of Object.entries({ INBOX: [], ...folders })) {
    const messages = typeof content === 'string' ? await readMailFolder(content) : content;
    await writeMaildir(folder === 'INBOX' ? maildir : join(maildir, `.${folder}`), messages);
  }
}

/** Keeps every sent message; one addressed to a mailbox of ours also arrives there. */
function sentKeeper(sentDir: string, maildirOf: (user: string) => string | undefined) {
  let count = 0;
  return async ({ from, to, raw }: SunkMail) => {
    count += 1;
    const name = String(count).padStart(4, '0');
    await writeFile(join(sentDir, `${name}.eml`), raw);
    await writeFile(join(sentDir, `${name}.json`), `${JSON.stringify({ from, to })}\n`);
    for (const maildir of to.map(maildirOf)) {
      if (!maildir) continue;
      const { uid, gid } = osUser();
      const file = join(
        maildir,
        'new',
        `${Math.floor(Date.now() / 1000)}.M${count}P${process.pid}.sink`,
      );
      await writeFile(file, raw, { mode: 0o600 });
      runOrThrow('chown', [`${uid}:${gid}`, file]);
    }
  };
}

function startPhp(base: string, port: number, { uid, gid }: { uid: number; gid: number }): Tracked {
  const docRoot = DOC_ROOTS.find((dir) => existsSync(dir));
  if (!docRoot)
    throw new Error(`Roundcube is installed, but none of ${DOC_ROOTS.join(', ')} is there`);
  const settings = [
    `session.save_path=${join(base, 'tmp')}`,
    'upload_max_filesize=20M',
    'post_max_size=25M',
    'variables_order=EGPCS',
  ].flatMap((setting) => ['-d', setting]);
  const asUser = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--', '/usr/bin/php'];
  return startTracked({
    name: 'php',
    command: '/usr/bin/setpriv',
    args: [...asUser, ...settings, '-S', `127.0.0.1:${port}`, '-t', docRoot],
    env: {
      ...process.env,
      ROUNDCUBE_CONFIG_DIR: join(base, 'config'),
      PHP_CLI_SERVER_WORKERS: '4',
    },
    logFile: join(base, 'log', 'php.log'),
  });
}

async function mustAnswer(owner: Tracked, port: number, logs: readonly string[]): Promise<void> {
  if (await waitForPort(port, owner, 20_000)) return;
  const said = logs
    .filter((log) => existsSync(log))
    .map((log) => readFileSync(log, 'utf8').slice(-1500));
  throw new Error(`${owner.name} did not come up on 127.0.0.1:${port}\n${said.join('\n')}`);
}

function createDatabase(file: string): void {
  const script = `$d = new PDO("sqlite:".$argv[1]); $d->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $d->exec(file_get_contents($argv[2]));`;
  runOrThrow('/usr/bin/php', ['-d', 'display_errors=1', '-r', script, '--', file, SCHEMA]);
}

function osUser(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${OS_USER}:`));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  if (uid === undefined || gid === undefined) throw new Error(`no user ${OS_USER} on this machine`);
  return { uid, gid };
}

function runOrThrow(command: string, args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr || stdout}`);
}

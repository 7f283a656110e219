import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';

/** php8.2-cgi only satisfies the dependency on "php" without pulling in a web server. */
const PACKAGES = ['roundcube-core', 'roundcube-sqlite3', 'php8.2-cgi', 'dovecot-imapd'] as const;
const POLICY = '/usr/sbin/policy-rc.d';

function isPackageInstalled(name: string): boolean {
  const { status, stdout } = spawnSync('dpkg-query', ['-s', name], { encoding: 'utf8' });
  return status === 0 && stdout.includes('Status: install ok installed');
}

/** Debian and root: Dovecot starts its parts under their own users. */
function canRunRoundcube(): boolean {
  return (
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/dpkg-query')
  );
}

export function isRoundcubeInstalled(): boolean {
  return canRunRoundcube() && PACKAGES.every(isPackageInstalled);
}

/** Installs what is missing. No service is started and no file under /etc is edited by us. */
export async function installRoundcube(say: (line: string) => void = () => {}): Promise<void> {
  if (!canRunRoundcube()) {
    throw new Error('Roundcube can only be installed on Debian as root; use MailDev elsewhere');
  }
  const missing = PACKAGES.filter((name) => !isPackageInstalled(name));
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} (about 90 MB, one minute)`);
  if (missing.includes('roundcube-core') && existsSync('/usr/bin/debconf-set-selections')) {
    spawnSync('debconf-set-selections', {
      input: 'roundcube-core roundcube/dbconfig-install boolean false\n',
    });
  }
  await withoutServices(async () => {
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    const first = await apt(install);
    if (first.code === 0) return;
    const update = await apt(['update']);
    const second = update.code === 0 ? await apt(install) : update;
    if (second.code !== 0) {
      throw new Error(`apt-get could not install ${missing.join(', ')}:\n${second.tail}`);
    }
  });
}

/** While packages are set up, Debian asks this file whether it may start services: no. */
async function withoutServices(act: () => Promise<void>): Promise<void> {
  if (existsSync(POLICY)) return act();
  const remove = () => rmSync(POLICY, { force: true });
  process.once('exit', remove);
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
  chmodSync(POLICY, 0o755);
  try {
    await act();
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function apt(args: readonly string[]): Promise<{ code: number; tail: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, tail: output }));
  });
}

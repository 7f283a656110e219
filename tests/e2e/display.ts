import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * A display nobody sees, with keys that are really pressed: only there a browser's own question
 * (may this extension read this site?) can be answered.
 */
export interface Display {
  /** Presses keys one after another, with a breath between. */
  press(...keys: string[]): Promise<void>;
  stop(): void;
}

const TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool' } as const;
const isThere = (tool: string) =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${tool}`));

/** Why no display can be had here; undefined when it can. Installs what is missing on a CI's Debian. */
export function whyNoDisplay(): string | undefined {
  const missing = () => Object.entries(TOOLS).filter(([tool]) => !isThere(tool));
  if (process.platform !== 'linux')
    return 'the permission prompt is answered under Xvfb, on Linux only';
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing().length > 0 && mayInstall) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const names = missing().map(([, name]) => name);
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);
  }
  const still = missing().map(([, name]) => name);
  return still.length > 0 ? `install ${still.join(' and ')} to answer the prompt` : undefined;
}

/** Starts a display and points this process's browsers to it. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1680x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await readNumber(server)}`;
  const before = process.env['DISPLAY'];
  process.env['DISPLAY'] = name;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      spawnSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY: name } });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
  return {
    press,
    stop() {
      if (before === undefined) delete process.env['DISPLAY'];
      else process.env['DISPLAY'] = before;
      server.kill();
    },
  };
}

function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended at once')));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
}

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Every server the tests start goes through here, so that none outlives us: each one leads its own
 * process group, is remembered by its pid, and only such a remembered group is ever signalled.
 */
export interface Tracked {
  readonly pid: number;
  readonly name: string;
  isRunning(): boolean;
  stop(): Promise<void>;
}

interface StartOptions {
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** What it prints is appended to this file. */
  logFile: string;
}

const running = new Set<Tracked>();
let isWatchingExit = false;

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function watchExit(): void {
  if (isWatchingExit) return;
  isWatchingExit = true;
  process.on('exit', () => {
    for (const one of running) signalGroup(one.pid, 'SIGTERM');
  });
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      // Whoever has its own handler decides when to leave; alone, we leave at once.
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Stands between us and a server: it ends the whole group when the server ends, and when we are gone,
 * even killed without a chance to say goodbye.
 */
const GUARD = `
trap 'over=1' TERM
over= parent=$0
"$@" & child=$!
while [ -z "$over" ] && kill -0 "$parent" 2>/dev/null && kill -0 "$child" 2>/dev/null; do
  sleep 1
done
kill -TERM 0
wait "$child"
wait "$child"
`;

function guarded(command: string, args: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [command, [...args]];
  return ['/bin/sh', ['-c', GUARD, String(process.pid), command, ...args]];
}

export function startTracked(options: StartOptions): Tracked {
  watchExit();
  const log = openSync(options.logFile, 'a');
  const [command, args] = guarded(options.command, options.args);
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.name}: could not start ${options.command}`);
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isOver = true;
      running.delete(tracked);
      resolve();
    });
  });
  const tracked: Tracked = {
    pid,
    name: options.name,
    isRunning: () => !isOver,
    async stop() {
      if (isOver) return;
      signalGroup(pid, 'SIGTERM');
      const isGone = await Promise.race([over.then(() => true), sleep(5000, false)]);
      if (!isGone) {
        signalGroup(pid, 'SIGKILL');
        await over;
      }
    },
  };
  running.add(tracked);
  child.unref();
  return tracked;
}

/** Below the range the kernel hands out by itself, so no passing connection takes it meanwhile. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await canListen(port)) return port;
  }
  throw new Error('no free port found on 127.0.0.1');
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Waits until the port answers; false when the process ended or the time ran out. */
export async function waitForPort(port: number, owner: Tracked, millis: number): Promise<boolean> {
  const until = Date.now() + millis;
  while (Date.now() < until) {
    if (!owner.isRunning()) return false;
    if (await canConnect(port)) return true;
    await sleep(50);
  }
  return false;
}

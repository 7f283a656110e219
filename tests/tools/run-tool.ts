import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ToolResult {
  isOk: boolean;
  stdout: string;
  /** Both streams, as they came. */
  said: string;
}

interface ToolOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Let it print while it runs. */
  isLoud?: boolean;
  /** Milliseconds after which it is ended, as one that hangs; without it, never. */
  patience?: number;
}

/** Runs a command from node_modules/.bin. */
export function runTool(
  name: string,
  args: readonly string[],
  { cwd = ROOT, env = {}, isLoud = false, patience }: ToolOptions = {},
): Promise<ToolResult> {
  const isWindows = process.platform === 'win32';
  const command = join(ROOT, 'node_modules/.bin', isWindows ? `${name}.cmd` : name);
  return new Promise((resolve, reject) => {
    const child = spawn(isWindows ? `"${command}"` : command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(patience === undefined ? {} : { timeout: patience, killSignal: 'SIGKILL' }),
    });
    let stdout = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      said += chunk.toString('utf8');
      if (isLoud) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (isLoud) process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ isOk: code === 0, stdout, said: said.trim() }));
  });
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Gives a path in the material that lies beside the project (labelled mail, domain cases), or
 * undefined when it is not there: the tests that need it then say so and are skipped.
 */
export function sharedPath(...parts: string[]): string | undefined {
  const root = resolve(import.meta.dirname, '../..');
  const roots = [
    process.env['ALONGSIDE_SHARED'],
    join(root, '../shared'),
    join(root, '../../shared'),
  ];
  return roots
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...parts))
    .find((path) => existsSync(path));
}

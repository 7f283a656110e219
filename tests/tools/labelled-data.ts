import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Finds a file of the labelled data that lies outside the repository, or gives undefined: most
 * machines do not have it. Looks where ALONGSIDE_SHARED points, then beside the repository.
 */
export function sharedPath(...parts: string[]): string | undefined {
  const places = [process.env['ALONGSIDE_SHARED'], `${ROOT}/../shared`, `${ROOT}/../../shared`];
  return places
    .filter((place) => place !== undefined)
    .map((place) => path.resolve(place, ...parts))
    .find((file) => existsSync(file));
}

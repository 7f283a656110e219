import { beforeEach } from 'vitest';
import { database } from '@/lib/store/database';

/** Gives every test of this file an empty database, made as on a fresh machine. */
export function openFreshStore(): void {
  beforeEach(async () => {
    await database.delete();
    await database.open();
  });
}

import browser from 'webextension-polyfill';
import type { ServiceTable } from '@/lib/domain/star-service';
import { serviceTable, USUAL_SERVICE } from '@/lib/domain/star-service';
import { changeInTurn } from './in-turn';

/**
 * Key of its own in storage, apart from the rep's other settings: only later parts of the screen ask
 * for it, so nothing that is drawn first needs to know its shape.
 */
export const SERVICE_KEY = 'service';

/** The service by stars; the usual one until the rep has changed it. Throws ZodError on what is none. */
export async function readServiceTable(): Promise<ServiceTable> {
  const stored = (await browser.storage.local.get(SERVICE_KEY))[SERVICE_KEY];
  return stored === undefined ? USUAL_SERVICE : serviceTable.parse(stored);
}

/** Keeps another table. Throws ZodError on what is none. */
export async function changeServiceTable(table: ServiceTable): Promise<void> {
  await changeInTurn(() => browser.storage.local.set({ [SERVICE_KEY]: serviceTable.parse(table) }));
}

import type { ServiceTable } from '@/lib/domain/star-service';
import { changeServiceTable, readServiceTable, SERVICE_KEY } from '@/lib/settings/service-settings';
import { onSettingsChanged } from '@/lib/settings/site-settings';

/** What the rep means to give to whom, by stars. */
export async function readServiceByStars(): Promise<ServiceTable> {
  return readServiceTable();
}

/** Chooses the service by stars. Throws ZodError on what is none. */
export async function chooseServiceByStars(table: ServiceTable): Promise<void> {
  await changeServiceTable(table);
}

/** Tells when it may have changed, here or on another page. Gives the way to stop. */
export function watchServiceByStars(tell: () => void): () => void {
  return onSettingsChanged((keys) => {
    if (keys.includes(SERVICE_KEY)) tell();
  });
}

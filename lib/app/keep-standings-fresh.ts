import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { refreshDueStandings } from '@/lib/store/derive';
import { readMoment } from './moment';

/** Makes anew every standing that time alone has changed since; before a list is shown, and daily. */
export async function keepStandingsFresh(): Promise<void> {
  const moment = await readMoment();
  const today = dateOfDay(dayOfInstant(Date.parse(moment.now), moment.tz));
  await refreshDueStandings(today, moment);
}

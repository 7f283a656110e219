import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { refreshDueStandings } from '@/lib/store/derive';
import { learnFromAnswers } from '@/lib/store/learnt';
import { readMoment } from './moment';

/**
 * Makes anew every standing that time alone has changed since, and all of them when the rep has
 * chosen otherwise or, once a day, their answers have taught something; before a list is shown, and
 * daily. One page at a time: whoever comes second finds it done.
 */
export async function keepStandingsFresh(): Promise<void> {
  await navigator.locks.request('standings', async () => {
    const moment = await readMoment();
    const today = dateOfDay(dayOfInstant(Date.parse(moment.now), moment.tz));
    await learnFromAnswers(today);
    await refreshDueStandings(today, moment);
  });
}

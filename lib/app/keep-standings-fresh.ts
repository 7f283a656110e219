import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { makeStandingsDue, refreshDueStandings } from '@/lib/store/derive';
import { learnFromAnswers } from '@/lib/store/learnt';
import { readMoment } from './moment';

/**
 * Makes anew every standing that time alone has changed since, and once a day all of them when the
 * rep's answers have taught something; before a list is shown, and daily.
 */
export async function keepStandingsFresh(): Promise<void> {
  const moment = await readMoment();
  const today = dateOfDay(dayOfInstant(Date.parse(moment.now), moment.tz));
  if (await learnFromAnswers(today)) await makeStandingsDue();
  await refreshDueStandings(today, moment);
}

import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { ContactFacts } from './contact-facts';

/**
 * The facts that have happened by a day, so that they can be asked about later days: what is dated
 * after it stays out, and whoever was captured at no known time was captured then (MODEL.md §4,
 * "Look-ahead", §4.9.3).
 * @param today local day in `tz`
 */
export function knownFacts(facts: ContactFacts, today: DayNumber, tz: string): ContactFacts {
  const hasCome = (time: string | null | undefined) => {
    const day = time ? readMoment(time, tz)?.day : undefined;
    return day !== undefined && day <= today;
  };
  const past = <E extends { readonly at: string }>(entries: readonly E[] | undefined) =>
    entries?.filter(({ at }) => hasCome(at));
  const { capturedAt } = facts;
  return {
    ...facts,
    capturedAt: capturedAt && hasCome(capturedAt) ? capturedAt : dateOfDay(today),
    interactions: past(facts.interactions),
    purchases: past(facts.purchases)?.map((bought) => {
      const { refundedAt, refunds } = bought;
      const purchase = refunds ? { ...bought, refunds: past(refunds) } : bought;
      if (!refundedAt || !readMoment(refundedAt, tz) || hasCome(refundedAt)) return purchase;
      return { ...purchase, refunded: false, refundedAt: null };
    }),
    feedback: past(facts.feedback),
    consent: past(facts.consent),
    referrals: past(facts.referrals),
    playEvents: past(facts.playEvents),
    stageOverrides: past(facts.stageOverrides),
    tasks: facts.tasks
      ?.filter(({ createdAt }) => !createdAt || !readMoment(createdAt, tz) || hasCome(createdAt))
      .map((task) => (task.doneAt && !hasCome(task.doneAt) ? { ...task, doneAt: null } : task)),
  };
}

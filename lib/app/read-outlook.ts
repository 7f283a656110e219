import { dayOfInstant } from '@/lib/base/days';
import type { BuyingModel } from '@/lib/domain/buying/buying-model';
import type { Customer } from '@/lib/domain/buying/customer-history';
import { customerOf } from '@/lib/domain/buying/customer-history';
import type { NotEnough } from '@/lib/domain/buying/not-enough';
import type { Outlook } from '@/lib/domain/buying/outlook';
import { outlookOf } from '@/lib/domain/buying/outlook';
import type { RfmScores } from '@/lib/domain/buying/rfm';
import { rfmOf } from '@/lib/domain/buying/rfm';
import type { Purchase } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { readPurchases } from '@/lib/store/read';
import { fitBuying } from './fit-buying';

/** What all customers tell of one contact; each part only where there is enough to tell it from. */
export interface ContactOutlook {
  outlook: Outlook | NotEnough;
  scores: { enough: true; of: RfmScores; among: number } | NotEnough;
}

/** What was learnt of one set of purchases on one day. */
interface Learnt {
  key: string;
  /** By contact id. */
  customers: ReadonlyMap<string, Customer>;
  model: BuyingModel;
  rfm: ReturnType<typeof rfmOf>;
}

/** The last one, for as long as the page lives: the next card of the day needs no fit of its own. */
let last: Learnt | undefined;

/**
 * What the purchases of all customers let one expect of a contact today (MODEL.md §2). It is for
 * the rep to read: no stage, tier or suggestion rests on it.
 * @param signal ends it when nobody looks any more; the promise is then rejected with its reason
 * @returns undefined where purchases are not tracked, and for whoever has not bought
 * @throws when the worker that learns cannot start, or breaks down
 */
export async function readOutlook(
  contactId: string,
  moment: Moment,
  signal: AbortSignal,
): Promise<ContactOutlook | undefined> {
  if (!moment.model?.purchaseTracking) return undefined;
  signal.throwIfAborted();
  const purchases = await readPurchases();
  signal.throwIfAborted();
  const { customers, model, rfm } = await learnFrom(purchases, moment, signal);
  const customer = customers.get(contactId);
  if (!customer) return undefined;
  return { outlook: outlookOf(customer, model), scores: scoresOf(contactId, customers, rfm) };
}

async function learnFrom(
  purchases: readonly Purchase[],
  { now, tz, model: choices }: Moment,
  signal: AbortSignal,
): Promise<Learnt> {
  const today = dayOfInstant(Date.parse(now), tz);
  const own = choices?.currency ?? null;
  const key = [today, tz, own, purchases.length, newestOf(purchases)].join(' ');
  if (last?.key === key) return last;
  const customers = new Map<string, Customer>();
  for (const [contactId, bought] of byContact(purchases)) {
    const customer = customerOf(bought, today, tz, own);
    if (customer) customers.set(contactId, customer);
  }
  const everybody = [...customers.values()];
  const model = await fitBuying(everybody, signal);
  last = { key, customers, model, rfm: rfmOf(everybody) };
  return last;
}

function byContact(purchases: readonly Purchase[]): Map<string, Purchase[]> {
  const groups = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const group = groups.get(purchase.contactId);
    if (group) group.push(purchase);
    else groups.set(purchase.contactId, [purchase]);
  }
  return groups;
}

/** When the newest purchase became known: as many purchases are other ones when it is another. */
function newestOf(purchases: readonly Purchase[]): string {
  let newest = '';
  for (const { recordedAt } of purchases) if (recordedAt > newest) newest = recordedAt;
  return newest;
}

function scoresOf(
  contactId: string,
  customers: Learnt['customers'],
  rfm: Learnt['rfm'],
): ContactOutlook['scores'] {
  if (!rfm.enough) return rfm;
  // Scores stand in the order of the customers.
  const of = rfm.scores[[...customers.keys()].indexOf(contactId)];
  if (!of) throw new Error('a customer without scores');
  return { enough: true, of, among: customers.size };
}

import type { ContactFacts } from '@/lib/domain/contact-facts';
import { evaluate } from '@/lib/domain/evaluate';
import { NOW } from './people';

/** One evaluation is too short for the clock of a page: so many are timed together. */
const TIMES = 50;
const DAY_MS = 86_400_000;
const MESSAGES = 200;
const PURCHASES = 20;

const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();

/** A customer of two years: a message every few days, an order every five weeks. */
const FACTS: ContactFacts = {
  capturedAt: ago(720),
  interactions: Array.from({ length: MESSAGES }, (_, index) => ({
    id: `m${index}`,
    at: ago(720 - index * 3.4),
    dir: index % 3 === 0 ? 'out' : 'in',
  })),
  purchases: Array.from({ length: PURCHASES }, (_, index) => ({
    id: `p${index}`,
    at: ago(700 - index * 34),
    amount: 100,
  })),
};
const CONFIG = { purchaseTracking: true } as const;

/** Where one contact stands and what to do next, through the product; milliseconds of so many. */
export function evaluateOne(): number {
  const start = performance.now();
  let suggested = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const { stage, ranked } = evaluate(FACTS, CONFIG, NOW, { tz: 'Europe/Oslo' });
    if (stage !== 'loyal') throw new Error(`stands at ${stage}`);
    suggested += ranked.length;
  }
  const took = performance.now() - start;
  if (suggested === 0) throw new Error('nothing to do');
  return took;
}

/** One pass over the same facts that adds their times up; as often. */
export function addOverFacts(): number {
  const start = performance.now();
  let sum = 0;
  for (let time = 0; time < TIMES; time += 1) {
    for (const { at } of FACTS.interactions ?? []) sum += Date.parse(at);
    for (const { at } of FACTS.purchases ?? []) sum += Date.parse(at);
  }
  const took = performance.now() - start;
  if (!(sum > 0)) throw new Error('added nothing');
  return took;
}

import type { BuyingModel } from './buying-model';
import type { Customer } from './customer-history';
import { fitTiming } from './fit-timing';
import type { Spent } from './gamma-gamma';
import { fitSpend } from './gamma-gamma';
import { REPEATERS_TO_FIT } from './params';

/**
 * Learns from all customers when they buy, and in each currency for how much (MODEL.md §2.4).
 * Amounts are held to the same least number of customers with a repeat purchase as times are.
 * Takes about a second for 100,000 customers, so it belongs into a worker.
 */
export function fitModel(customers: readonly Customer[]): BuyingModel {
  const byCurrency = new Map<string | null, Spent[]>();
  for (const { repeats, spend } of customers) {
    if (!spend) continue;
    const spent = byCurrency.get(spend.currency) ?? [];
    byCurrency.set(spend.currency, spent);
    if (repeats > 0) spent.push({ repeats, meanSpend: spend.mean });
  }
  const inOrder = [...byCurrency].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const spend = inOrder.map(([currency, spent]) => {
    const repeaters = spent.length;
    const fit = repeaters < REPEATERS_TO_FIT ? null : (fitSpend(spent) ?? null);
    return { currency, repeaters, fit };
  });
  return { timing: fitTiming(customers), spend };
}

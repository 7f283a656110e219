import type { PeriodSign } from '@/lib/domain/figures/period-signs';
import { round } from './ago-words';
import type { Words } from './words';

/** What speaks for a period, in words made from its own numbers; gaps in whole days. */
export function periodSignWords(sign: PeriodSign, { t }: Words): string {
  const { code, ...numbers } = sign;
  const whole = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, round(value)]),
  );
  const count = 'orders' in sign ? sign.orders : 'count' in sign ? sign.count : undefined;
  return t(`period.sign.${code}`, { ...whole, count });
}

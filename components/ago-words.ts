import type { Words } from './words';

/** `today`, `yesterday`, `5 days ago`. */
export function agoWords(days: number, { t }: Words): string {
  if (days === 0) return t('ago.today');
  return days === 1 ? t('ago.yesterday') : t('ago.days', { count: days });
}

/** Whole days: nobody counts contact in fractions. */
export const round = (days: number) => Math.round(days);

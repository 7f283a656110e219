import { languageTag } from '@/lib/i18n/language';
import type { Words } from './words';

/** A number to one decimal, as the rep writes it. */
export const decimalWords = (value: number, { language }: Words): string =>
  new Intl.NumberFormat(languageTag(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);

/** A share of 1 in whole percents. */
export const percentWords = (share: number, { language }: Words): string =>
  new Intl.NumberFormat(languageTag(language), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);

import type { Missing } from '@/lib/domain/next-step';
import type { CareSign } from '@/lib/domain/propose-care';
import type { Happening } from '@/lib/domain/would-change';
import { amountWords } from './fact-words';
import type { Words } from './words';

/** Something that would change an axis: `No contact before 24 Mar 2027`. */
export function happeningWords(when: Happening, currency: string, words: Words): string {
  const { t, day } = words;
  switch (when.kind) {
    case 'noContact':
    case 'noPurchase':
      return t(`axis.when.${when.kind}`, { date: day(when.before) });
    case 'time':
    case 'overrideEnds':
      return t(`axis.when.${when.kind}`, { date: day(when.on) });
    case 'worth':
      return t('axis.when.worth', { amount: amountWords({ amount: when.more, currency }, words) });
    default:
      return t(`axis.when.${when.kind}`);
  }
}

/** Something that the next stage still asks for, with how much of it there is. */
export function missingWords(missing: Missing, { t, day }: Words): string {
  const date = 'on' in missing ? missing.on : 'from' in missing ? missing.from : undefined;
  return t(`axis.missing.${missing.what}`, { ...missing, date: date && day(date) });
}

/** A sign that is there, as evidence. */
export const signWords = ({ code, have, need }: CareSign, { t }: Words): string =>
  t(`axis.sign.${code}`, { have, need, count: have });

/** A sign that is not there yet, as what is missing. */
export const lackWords = ({ code, have, need }: CareSign, { t }: Words): string =>
  t(`axis.lack.${code}`, { have, need });

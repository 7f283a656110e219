import { useEffect, useRef, useState } from 'react';
import type { ContactOutlook } from '@/lib/app/read-outlook';
import { readOutlook } from '@/lib/app/read-outlook';
import { dayOfInstant } from '@/lib/base/days';
import type { NotEnough } from '@/lib/domain/buying/not-enough';
import type { Outlook } from '@/lib/domain/buying/outlook';
import { NEAR_WEEKS, QUARTER_WEEKS } from '@/lib/domain/buying/params';
import type { RfmScores } from '@/lib/domain/buying/rfm';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { languageTag } from '@/lib/i18n/language';
import { useMoment } from './moment';
import { percentWords } from './number-words';
import type { Words } from './words';
import { useWords } from './words';

/** An estimate of more digits would claim to know what it does not. */
const DIGITS = 2;
/** What the scores from 1 to 5 are called. */
const LEVELS = ['lowest', 'low', 'middle', 'high', 'highest'] as const;

/**
 * What the purchases of all customers let one expect of this one, or how much is missing. Nothing
 * for whoever has bought nothing that was kept.
 */
export function PurchaseOutlook(props: { contact: Contact; facts: readonly Fact[] }) {
  const { t } = useWords();
  const found = useOutlook(props.contact.id, props.facts);
  if (found === undefined) return null;
  return (
    <section className="outlook">
      <div className="head">
        <h2>{t('outlook.title')}</h2>
      </div>
      {found === 'failed' ? (
        <p className="small">{t('outlook.failed')}</p>
      ) : (
        <Expected {...found} />
      )}
    </section>
  );
}

/** Asked again when this contact buys, and on another day; ended when the card goes away. */
function useOutlook(contactId: string, facts: readonly Fact[]) {
  const moment = useMoment();
  const [found, setFound] = useState<{
    question: string;
    answer: ContactOutlook | 'failed' | undefined;
  }>();
  const bought = facts.filter(({ kind }) => kind === 'purchase').map(({ id }) => id);
  const today = dayOfInstant(Date.parse(moment.now), moment.tz);
  const question = [contactId, today, moment.tz, moment.model?.currency, ...bought].join(' ');
  // The moment is another at every look; the question names what of it matters.
  const latest = useRef(moment);
  latest.current = moment;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    readOutlook(contactId, latest.current, signal).then(
      (answer) => signal.aborted || setFound({ question, answer }),
      // Only figures are missing then: no reason to take the card away.
      () => signal.aborted || setFound({ question, answer: 'failed' }),
    );
    return () => ending.abort();
  }, [contactId, question]);
  return found?.question === question ? found.answer : undefined;
}

function Expected({ outlook, scores }: ContactOutlook) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <dl className="facts">
        {outlook.enough ? (
          <Figures outlook={outlook} />
        ) : (
          <Row name={t('outlook.expected')} says={missingWords(outlook, words)} />
        )}
        {scores.enough ? (
          <Scores scores={scores.of} />
        ) : (
          <Row name={t('outlook.standing')} says={missingWords(scores, words)} />
        )}
      </dl>
      {scores.enough && <p className="small">{t('outlook.among', { count: scores.among })}</p>}
      {outlook.enough && outlook.rough && <p className="small">{t('outlook.rough')}</p>}
      {outlook.enough && (
        <p className="small">
          {t('outlook.bias', { share: percentWords(Math.abs(outlook.knownCountBias), words) })}
        </p>
      )}
    </>
  );
}

function Figures({ outlook }: { outlook: Outlook }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Row
        name={t('outlook.weeks', { weeks: NEAR_WEEKS })}
        says={t('outlook.chance', { chance: chanceWords(outlook.chanceIn4Weeks, words) })}
      />
      <Row
        name={t('outlook.weeks', { weeks: QUARTER_WEEKS })}
        says={t('outlook.chanceAndCount', {
          chance: chanceWords(outlook.chanceIn13Weeks, words),
          purchases: number(outlook.purchasesIn13Weeks, {}, words),
        })}
      />
      {outlook.value && <Row name={t('outlook.year')} says={valueWords(outlook.value, words)} />}
    </>
  );
}

/** Three numbers, never one: their sum would say less than each. */
function Scores({ scores: { R, F, M } }: { scores: RfmScores }) {
  const { t } = useWords();
  const says = (score: number) =>
    t('outlook.score', { score, level: t(`outlook.level.${LEVELS[score - 1] ?? 'middle'}`) });
  return (
    <>
      <Row name={t('outlook.recency')} says={says(R)} />
      <Row name={t('outlook.frequency')} says={says(F)} />
      {M !== null && <Row name={t('outlook.money')} says={says(M)} />}
    </>
  );
}

function Row({ name, says }: { name: string; says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}

const missingWords = ({ missing, of }: NotEnough, { t }: Words): string =>
  t(`outlook.missing.${of}`, { count: missing });

function valueWords(value: NonNullable<Outlook['value']>, words: Words): string {
  if (!value.enough) return missingWords(value, words);
  const { aYear, currency } = value;
  const format = currency === null ? {} : ({ style: 'currency', currency } as const);
  return words.t('outlook.worth', { amount: number(aYear, format, words) });
}

/** Whole percents; but nothing that may happen is called impossible, nor certain. */
function chanceWords(chance: number, words: Words): string {
  const { t } = words;
  if (chance < 0.01) return t('outlook.under', { least: percentWords(0.01, words) });
  if (chance > 0.99) return t('outlook.over', { most: percentWords(0.99, words) });
  return percentWords(chance, words);
}

const number = (value: number, format: Intl.NumberFormatOptions, { language }: Words): string =>
  new Intl.NumberFormat(languageTag(language), {
    ...format,
    maximumSignificantDigits: DIGITS,
  }).format(value);

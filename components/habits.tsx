import type { ReactNode } from 'react';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { askFigures } from '@/lib/domain/figures/asked';
import type { Engagement } from '@/lib/domain/figures/engagement';
import { engagementOf } from '@/lib/domain/figures/engagement';
import type { ProductInterest } from '@/lib/domain/figures/interest';
import { interestOf } from '@/lib/domain/figures/interest';
import { ownRhythmOf } from '@/lib/domain/figures/own-rhythm';
import type { Reach } from '@/lib/domain/figures/reach';
import { reachOf } from '@/lib/domain/figures/reach';
import { gatherFacts } from '@/lib/domain/gather-facts';
import type { Note } from '@/lib/domain/note';
import { languageTag } from '@/lib/i18n/language';
import { round } from './ago-words';
import { useMoment } from './moment';
import { decimalWords } from './number-words';
import type { Words } from './words';
import { useWords } from './words';

/** What somebody's own ways are, each only where there is enough to tell it from. */
export function Habits(props: {
  contact: Contact;
  facts: readonly Fact[];
  notes: readonly Note[];
}) {
  const { contact, facts, notes } = props;
  const words = useWords();
  const { t } = words;
  const moment = useMoment();
  const { now, tz, model = { purchaseTracking: false } } = moment;
  const asked = askFigures(gatherFacts(contact, facts, [], moment), model, now, tz);
  const engagement = engagementOf(asked);
  const rhythm = ownRhythmOf(asked);
  const reach = reachOf(asked);
  const interest = interestOf(facts, notes, now, tz);
  return (
    <>
      <dl className="facts">
        <Row name={t('figures.engagement')}>
          {engagement.enough ? (
            <Parts {...engagement} />
          ) : (
            t('figures.missing.touches', { count: engagement.missing })
          )}
        </Row>
        <Row name={t('figures.rhythm')}>
          {rhythm.enough
            ? t('figures.rhythmEvery', { days: round(rhythm.usualGapDays) })
            : t('figures.rhythmMissing', { count: rhythm.missing })}
        </Row>
        <Row name={t('figures.day')}>
          {reach.enough
            ? dayWords(reach.day, words)
            : t('figures.missing.theirs', { count: reach.missing })}
        </Row>
        <Row name={t('figures.hours')}>
          {reach.enough
            ? hoursWords(reach.hours, words)
            : t('figures.missing.theirs', { count: reach.missing })}
        </Row>
        <Row name={t('figures.interest')}>
          {interest.enough ? (
            <ul>
              {interest.products.map((each) => (
                <li key={each.product}>{interestWords(each, words)}</li>
              ))}
            </ul>
          ) : (
            t('figures.missing.named', { count: interest.missing })
          )}
        </Row>
      </dl>
      {engagement.enough && <p className="small">{t('figures.engagementText')}</p>}
      {reach.enough && <p className="small">{t('figures.reachText')}</p>}
      <p className="small">{t('figures.interestText')}</p>
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The parts first, then what they come to: a sum that can be checked by eye. */
function Parts({ parts, total }: Engagement) {
  const words = useWords();
  const { t } = words;
  return (
    <ul>
      {parts.map(({ of, count, worth }) => (
        <li key={of}>{t(`figures.${of}`, { count, worth: decimalWords(worth, words) })}</li>
      ))}
      <li>
        <strong>{t('figures.together', { total: decimalWords(total, words) })}</strong>
      </li>
    </ul>
  );
}

/** 4 January 1970 was a Sunday. */
const weekdayWords = (weekday: number, { language }: Words) =>
  new Intl.DateTimeFormat(languageTag(language), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );

function dayWords(best: Reach['day'], words: Words): string {
  if (!best) return words.t('figures.dayNone');
  return words.t('figures.dayIs', { ...best, day: weekdayWords(best.weekday, words) });
}

function hoursWords(best: Reach['hours'], { t }: Words): string {
  if (best === null) return t('figures.hoursNone');
  if (!best.enough) return t('figures.missing.timed', { count: best.missing });
  const clock = (hour: number) => `${hour}:00`;
  return t('figures.hoursAre', {
    from: clock(best.from),
    to: clock(best.to),
    count: best.count,
    of: best.of,
  });
}

const interestWords = ({ trend, ...blanks }: ProductInterest, { t }: Words) =>
  t(`figures.${trend}`, blanks);

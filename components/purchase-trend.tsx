import { useId } from 'react';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { askFigures } from '@/lib/domain/figures/asked';
import type { QuarterOrders } from '@/lib/domain/figures/purchase-trend';
import { purchaseTrendOf } from '@/lib/domain/figures/purchase-trend';
import { gatherFacts } from '@/lib/domain/gather-facts';
import { amountWords } from './fact-words';
import { useMoment } from './moment';
import { percentWords } from './number-words';
import type { Words } from './words';
import { useWords } from './words';

const BAR = { width: 20, gap: 6, height: 40 } as const;

/** Orders a quarter as small columns, and both years side by side; a sentence says the same. */
export function PurchaseTrend({ contact, facts }: { contact: Contact; facts: readonly Fact[] }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const moment = useMoment();
  const { now, tz, model = { purchaseTracking: false } } = moment;
  const trend = purchaseTrendOf(
    askFigures(gatherFacts(contact, facts, [], moment), model, now, tz),
  );
  if (!trend) return null;
  const { lately, before, otherCurrencies } = trend;
  const currency = trend.currency ?? 'EUR';
  const money = (amount: number) => amountWords({ amount, currency }, words);
  return (
    <section aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{t('trend.title')}</h2>
      </div>
      <Columns quarters={trend.quarters} />
      <dl className="facts">
        <div>
          <dt>{t('trend.orders')}</dt>
          <dd>{yearWords(lately.orders, before?.orders, String, words)}</dd>
        </div>
        <div>
          <dt>{t('trend.amount')}</dt>
          <dd>{yearWords(lately.amount, before?.amount, money, words)}</dd>
        </div>
      </dl>
      {!before && <p className="small">{t('trend.young')}</p>}
      {otherCurrencies > 0 && (
        <p className="small">{t('trend.others', { count: otherCurrencies })}</p>
      )}
    </section>
  );
}

function Columns({ quarters }: { quarters: readonly QuarterOrders[] }) {
  const { t } = useWords();
  const name = (quarter: QuarterOrders | undefined) => quarter && t('trend.quarter', quarter);
  const [first, last] = [name(quarters[0]), name(quarters.at(-1))];
  const most = Math.max(1, ...quarters.map(({ orders }) => orders));
  const step = BAR.width + BAR.gap;
  const width = quarters.length * step - BAR.gap;
  const orders = quarters.map((each) => each.orders).join(t('list.comma'));
  return (
    <figure className="trend">
      <svg
        viewBox={`0 0 ${width} ${BAR.height}`}
        style={{ width: `${width / 16}rem` }}
        role="img"
        aria-label={t('trend.text', { from: first, to: last, orders })}
      >
        {quarters.map(({ year, quarter, orders: count }, index) => {
          // A quarter without orders keeps a line of its own: it is known, not left out.
          const height = Math.max(1, (count / most) * BAR.height);
          return (
            <rect
              key={`${year} ${quarter}`}
              className={index === quarters.length - 1 ? 'running' : undefined}
              x={index * step}
              y={BAR.height - height}
              width={BAR.width}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="small" aria-hidden="true" style={{ width: `${width / 16}rem` }}>
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}

/** This year, and against the one before where there was one. */
function yearWords(
  lately: number,
  before: number | undefined,
  told: (value: number) => string,
  words: Words,
): string {
  const { t } = words;
  if (before === undefined) return t('trend.year', { lately: told(lately) });
  return t('trend.yearAndBefore', {
    lately: told(lately),
    before: told(before),
    turn: turnWords(lately, before, words),
  });
}

function turnWords(lately: number, before: number, words: Words): string {
  const { t } = words;
  if (lately === before) return t('trend.turn.same');
  if (before === 0) return t('trend.turn.new');
  const percent = percentWords(Math.abs(lately - before) / before, words);
  return t(lately > before ? 'trend.turn.more' : 'trend.turn.less', { percent });
}

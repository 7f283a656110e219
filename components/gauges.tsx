import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { askFigures } from '@/lib/domain/figures/asked';
import type { Content, LoyaltySign } from '@/lib/domain/figures/gauges';
import { gaugesOf } from '@/lib/domain/figures/gauges';
import { gatherFacts } from '@/lib/domain/gather-facts';
import { Icon } from './icon';
import { useMoment } from './moment';
import type { Words } from './words';
import { useWords } from './words';

/** Two small gauges: how content they are and how loyal, each in words too, and what they go by. */
export function Gauges({ contact, facts }: { contact: Contact; facts: readonly Fact[] }) {
  const words = useWords();
  const { t } = words;
  const moment = useMoment();
  const { now, tz, model = { purchaseTracking: false } } = moment;
  const asked = askFigures(gatherFacts(contact, facts, [], moment), model, now, tz);
  const { content, loyalty } = gaugesOf(asked);
  const met = loyalty.filter(({ isMet }) => isMet).length;
  // Of whom nothing of the kind is known, nothing is drawn.
  if (!content && met === 0) return null;
  return (
    <section aria-labelledby="gauges">
      <div className="head">
        <h2 id="gauges">{t('gauge.title')}</h2>
      </div>
      <dl className="facts gauges">
        <div>
          <dt>{t('gauge.content')}</dt>
          <dd>
            {content && <Meter value={content.score} max={5} name={t('gauge.content')} />}
            {content ? contentWords(content, words) : t('gauge.noScore')}
          </dd>
        </div>
        <div>
          <dt>{t('gauge.loyalty')}</dt>
          <dd>
            <Meter value={met} max={loyalty.length} name={t('gauge.loyalty')} />
            {t('gauge.signs', { met, all: loyalty.length })}
          </dd>
        </div>
      </dl>
      <details className="fold">
        <summary>
          <Icon name="chevron" />
          {t('gauge.why')}
        </summary>
        <ul>
          {loyalty.map((sign) => (
            <li key={sign.code}>{signWords(sign, words)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Drawn beside its words, which say the same. */
const Meter = ({ value, max, name }: { value: number; max: number; name: string }) => (
  <meter min={0} max={max} value={value} aria-label={name} />
);

function contentWords({ score, on, before }: Content, { t, day }: Words): string {
  const now = t('gauge.score', { score, date: day(on) });
  if (before === null) return now;
  const way = before === score ? 'same' : before < score ? 'rose' : 'fell';
  return t('gauge.trend', { now, way: t(`gauge.${way}`, { before }) });
}

const signWords = ({ code, have, need, isMet }: LoyaltySign, { t }: Words): string =>
  t(isMet ? `gauge.sign.${code}` : `gauge.lack.${code}`, { have, need });

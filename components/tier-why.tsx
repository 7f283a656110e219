import { openDesk } from '@/lib/app/ask-background';
import { setTier } from '@/lib/app/set-tier';
import type { Tier } from '@/lib/domain/axes';
import { tier as tiers } from '@/lib/domain/axes';
import { evaluate } from '@/lib/domain/evaluate';
import { worthOf } from '@/lib/domain/worth';
import type { AboutAxis } from './about-axis';
import { useActs } from './acts';
import { ChangeList } from './change-list';
import { amountWords } from './fact-words';
import { PickList } from './pick-list';
import { StarService } from './star-service';
import { Stars } from './stars';
import { useWords } from './words';

/** Why this tier, and the rep's own word on it. */
export function TierWhy({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const acts = useActs();
  const { contact, standing } = about.stood;
  const { given, model, options, stood } = about;
  const derived = evaluate({ ...given, tier: null }, model, stood.moment.now, options).tier;
  const set = (tier: Tier | null) => void acts.run((moment) => setTier(contact.id, tier, moment));
  return (
    <>
      <div className="flat">
        <h2>
          {t(`stand.tier.${standing.tier}`)}
          <Stars tier={standing.tier} />
        </h2>
        <ul>
          {standing.tierSource === 'human' && <li>{t('axis.tierRule.human')}</li>}
          <WorthLine about={about} />
          <li>
            {t(
              standing.momentum === 'warming'
                ? 'axis.tierRule.warming'
                : 'axis.tierRule.notWarming',
            )}
          </li>
        </ul>
        <button type="button" className="btn link" onClick={() => void openDesk('#settings')}>
          {t('axis.tierRule.set')}
        </button>
      </div>
      <StarService about={about} />
      <ChangeList
        turns={about.change.tier}
        currency={model.currency ?? ''}
        show={(tier) => (
          <>
            {t(`stand.tier.${tier}`)}
            <Stars tier={tier} />
          </>
        )}
      />
      <PickList
        title={t('axis.set.tier')}
        picks={[
          {
            id: 'facts',
            name: t('axis.set.byFacts', { tier: t(`stand.tier.${derived}`) }),
            isNow: !contact.tier,
            onPick: () => set(null),
          },
          ...tiers.options.map((tier) => ({
            id: tier,
            name: (
              <>
                {t(`stand.tier.${tier}`)} <Stars tier={tier} />
                <span className="sr">
                  {t('stand.stars', { count: 3 - tiers.options.indexOf(tier) })}
                </span>
              </>
            ),
            isNow: contact.tier === tier,
            onPick: () => set(tier),
          })),
        ]}
      />
    </>
  );
}

/** What they bought against the amount from which somebody is of value. */
function WorthLine({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const { valueCutoff, currency } = about.model;
  if (typeof valueCutoff !== 'number') return <li>{t('axis.tierRule.off')}</li>;
  const money = (amount: number) => amountWords({ amount, currency: currency ?? 'EUR' }, words);
  const { now, tz } = about.stood.moment;
  const worth = worthOf(about.given, about.model, now, tz);
  const blanks = { sum: money(worth), cutoff: money(valueCutoff) };
  return <li>{t(worth >= valueCutoff ? 'axis.tierRule.value' : 'axis.tierRule.below', blanks)}</li>;
}

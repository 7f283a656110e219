import { useId } from 'react';
import type { Care } from '@/lib/domain/axes';
import type { Standing } from '@/lib/domain/standing';
import { Icon } from './icon';
import { MomentumMark, StageMark } from './mark';
import { standWords } from './stand-words';
import { Stars } from './stars';
import { useWords } from './words';

export const AXES = ['stage', 'momentum', 'tier', 'care'] as const;
export type Axis = (typeof AXES)[number];

/** Where the relationship stands, in four words; each is a button that opens its why. */
export function Strip(props: {
  standing: Standing;
  care: Care;
  /** Of which the why is open. */
  shown: readonly Axis[];
  /** Id of the element that holds the why. */
  whyId: string;
  onShow(axis: Axis): void;
}) {
  const { standing, care, shown } = props;
  const words = useWords();
  const { t } = words;
  const id = useId();
  const parts = {
    stage: {
      label: (
        <>
          {t(`stand.label.${words.vocabulary}`)}
          {standing.override && <ByHand conflicts={standing.override.conflicts} />}
        </>
      ),
      value: (
        <>
          <StageMark stage={standing.stage} />
          {standWords(standing, words)}
        </>
      ),
    },
    momentum: {
      label: t('momentum.label'),
      value: (
        <>
          <MomentumMark momentum={standing.momentum} />
          {t(`momentum.${standing.momentum}`)}
        </>
      ),
    },
    tier: {
      label: (
        <>
          {t('stand.label.tier')}
          <Stars tier={standing.tier} />
          {standing.tierSource === 'human' && <ByHand conflicts={false} />}
        </>
      ),
      value: t(`stand.tier.${standing.tier}`),
    },
    care: { label: t('stand.label.care'), value: t(`stand.care.${care}`) },
  };
  return (
    <dl className="strip">
      {AXES.map((axis) => (
        <div key={axis}>
          <dt id={`${id}-${axis}`}>{parts[axis].label}</dt>
          <dd>
            <button
              type="button"
              id={`${id}-${axis}-value`}
              aria-labelledby={`${id}-${axis} ${id}-${axis}-value`}
              aria-expanded={shown.includes(axis)}
              aria-controls={props.whyId}
              onClick={() => props.onShow(axis)}
            >
              <span className="stage">{parts[axis].value}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the rep set is marked, and more so where the facts say something else. */
function ByHand({ conflicts }: { conflicts: boolean }) {
  const { t } = useWords();
  return (
    <span className={conflicts ? 'conflicts' : undefined}>
      <Icon name="pencil" />
      <span className="sr">{t(conflicts ? 'stand.byHandAgainst' : 'stand.byHand')}</span>
    </span>
  );
}

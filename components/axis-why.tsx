import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { gatherFacts } from '@/lib/domain/gather-facts';
import type { Moment } from '@/lib/domain/moment';
import type { Standing } from '@/lib/domain/standing';
import type { Task } from '@/lib/domain/task';
import { wouldChange } from '@/lib/domain/would-change';
import { CareWhy } from './care-why';
import { MomentumWhy } from './momentum-why';
import { StageWhy } from './stage-why';
import type { Axis } from './strip';
import { TierWhy } from './tier-why';
import { useWords } from './words';

/** One contact, and where it stands at a moment. */
export interface Stood {
  contact: Contact;
  facts: readonly Fact[];
  tasks: readonly Task[];
  standing: Standing;
  moment: Moment;
}

/** Why an axis says what it says: the facts, what speaks against it, and what would change it. */
export function AxisWhy({ axes, stood }: { axes: readonly Axis[]; stood: Stood }) {
  const { t } = useWords();
  const { contact, facts, tasks, moment } = stood;
  const { now, tz, counts, muted, model = { purchaseTracking: false } } = moment;
  const given = gatherFacts(contact, facts, tasks, moment);
  const options = { tz, counts, muted };
  const change = wouldChange(given, model, now, options);
  const about = { stood, given, model, options, change };
  const isRhythm = axes.includes('stage') || axes.includes('momentum');
  return (
    <>
      {axes.includes('stage') && <StageWhy about={about} />}
      {axes.includes('momentum') && <MomentumWhy about={about} />}
      {axes.includes('tier') && <TierWhy about={about} />}
      {axes.includes('care') && <CareWhy about={about} />}
      {isRhythm && (
        <p className="small">
          {t('why.legend')} {t('why.limits')}
        </p>
      )}
    </>
  );
}

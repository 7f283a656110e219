import { useId } from 'react';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { askFigures } from '@/lib/domain/figures/asked';
import { periodSigns } from '@/lib/domain/figures/period-signs';
import { gatherFacts } from '@/lib/domain/gather-facts';
import { Icon } from './icon';
import { useMoment } from './moment';
import { periodSignWords } from './sign-words';
import { useWords } from './words';

/** A warning while there is still somebody to lose: unasked, for nobody looks for bad news. */
export function Decline({ contact, facts }: { contact: Contact; facts: readonly Fact[] }) {
  const words = useWords();
  const id = useId();
  const moment = useMoment();
  const { now, tz, model = { purchaseTracking: false } } = moment;
  const asked = askFigures(gatherFacts(contact, facts, [], moment), model, now, tz);
  const { declining } = periodSigns(asked);
  if (declining.length === 0) return null;
  return (
    <section className="decline" aria-labelledby={id}>
      <div className="warning">
        <Icon name="warning" />
        <div>
          <h2 id={id}>{words.t('period.warning')}</h2>
          <ul>
            {declining.map((sign) => (
              <li key={sign.code}>{periodSignWords(sign, words)}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

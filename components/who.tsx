import { useId, useState } from 'react';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { Stood } from './about-axis';
import { Breakable } from './breakable';
import type { ContactDay } from './contact-days';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { Rhythm } from './rhythm';
import { standWords } from './stand-words';
import type { Axis } from './strip';
import { Strip } from './strip';
import { useWords } from './words';

const AXIS_WHY = laterPart(async () => (await import('./axis-why')).AxisWhy);

/** Who this is and where it stands, readable at a glance. */
export function Who(props: {
  stood: Stood;
  /** Whether it can be known where it stands: not while the rep's own address is missing. */
  isKnown: boolean;
  days: readonly ContactDay[];
}) {
  const { stood, days } = props;
  const { contact } = stood;
  const role = [valueOfContact(contact, 'title'), valueOfContact(contact, 'organisation')];
  return (
    <section className="who" aria-labelledby="who-name">
      <div className="top">
        <h1 id="who-name">
          <Breakable text={contactTitle(contact)} />
        </h1>
      </div>
      <p className="role">{role.filter(Boolean).join(' · ')}</p>
      {props.isKnown ? <Stand stood={stood} days={days} /> : <LastSeen at={days[0]?.at} />}
    </section>
  );
}

/** The strip, the rhythm, and the why of what was pressed. */
function Stand({ stood, days }: { stood: Stood; days: readonly ContactDay[] }) {
  const words = useWords();
  const { t } = words;
  const { contact, standing } = stood;
  const [shown, setShown] = useState<readonly Axis[]>([]);
  const whyId = useId();
  const isOpen = shown.length > 0;
  const care = contact.care ?? 'accountable';
  const [only] = shown.length === 1 ? shown : [];
  const names = {
    stage: standWords(standing, words),
    momentum: t(`momentum.${standing.momentum}`),
    tier: t(`stand.tier.${standing.tier}`),
    care: t(`stand.care.${care}`),
  };
  return (
    <>
      <Strip
        standing={standing}
        care={care}
        shown={shown}
        whyId={whyId}
        onShow={(axis) => setShown(shown.length === 1 && shown[0] === axis ? [] : [axis])}
      />
      <Rhythm days={days} silentDays={standing.signals.silentDays} />
      <details
        className="fold why"
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open !== isOpen) setShown(isOpen ? [] : ['stage', 'momentum']);
        }}
      >
        <summary>
          <Icon name="chevron" />
          {only
            ? t('stand.why', { word: names[only].toLowerCase() })
            : t('stand.whyBoth', {
                stage: names.stage.toLowerCase(),
                momentum: names.momentum.toLowerCase(),
              })}
        </summary>
        <div className="why-body" id={whyId}>
          {isOpen && <Later part={AXIS_WHY} props={{ axes: shown, stood }} />}
        </div>
      </details>
    </>
  );
}

/** All that can be said while nobody knows who wrote. */
function LastSeen({ at }: { at: string | undefined }) {
  const { t, day } = useWords();
  return (
    <dl className="strip">
      <div>
        <dt>{t('lastSeen.label')}</dt>
        <dd>{at ? <time dateTime={at}>{day(at)}</time> : t('lastSeen.never')}</dd>
      </div>
    </dl>
  );
}

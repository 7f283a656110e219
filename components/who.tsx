import type { Contact } from '@/lib/domain/contact';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { Standing } from '@/lib/domain/standing';
import type { ContactDay } from './contact-days';
import { Breakable } from './field-text';
import { MomentumMark, StageMark } from './mark';
import { Rhythm } from './rhythm';
import { Why } from './why';
import { useWords } from './words';

/** Who this is and where it stands, readable at a glance. */
export function Who(props: {
  contact: Contact;
  /** Undefined while it cannot be known: the rep's own address is missing. */
  standing: Standing | undefined;
  days: readonly ContactDay[];
}) {
  const { contact, standing, days } = props;
  const role = [valueOfContact(contact, 'title'), valueOfContact(contact, 'organisation')];
  return (
    <section className="who" aria-labelledby="who-name">
      <div className="top">
        <h1 id="who-name">
          <Breakable text={contactTitle(contact)} />
        </h1>
      </div>
      <p className="role">{role.filter(Boolean).join(' · ')}</p>
      <Strip standing={standing} days={days} />
      {standing && (
        <>
          <Rhythm days={days} silentDays={standing.signals.silentDays} />
          <Why standing={standing} />
        </>
      )}
    </section>
  );
}

function Strip(props: { standing: Standing | undefined; days: readonly ContactDay[] }) {
  const { standing, days } = props;
  const { t, day } = useWords();
  const last = days[0];
  return (
    <dl className="strip">
      {standing && (
        <>
          <div>
            <dt>{t('stage.label')}</dt>
            <dd>
              <span className="stage">
                <StageMark stage={standing.stage} />
                {t(`stage.${standing.stage}`)}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('momentum.label')}</dt>
            <dd>
              <span className="stage">
                <MomentumMark momentum={standing.momentum} />
                {t(`momentum.${standing.momentum}`)}
              </span>
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>{t('lastSeen.label')}</dt>
        <dd>{last ? <time dateTime={last.at}>{day(last.at)}</time> : t('lastSeen.never')}</dd>
      </div>
    </dl>
  );
}

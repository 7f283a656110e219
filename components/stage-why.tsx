import { useState } from 'react';
import { overrideStage } from '@/lib/app/override-stage';
import { nextStep } from '@/lib/domain/next-step';
import type { AboutAxis } from './about-axis';
import { useActs } from './acts';
import { agoWords } from './ago-words';
import { missingWords } from './axis-words';
import { ChangeList } from './change-list';
import { StageMark } from './mark';
import { OverrideForm } from './override-form';
import { PeriodBar } from './period-bar';
import { momentumWords, reasonWords } from './reason-words';
import { StageStory } from './stage-story';
import { stageWords } from './stage-words';
import { standWords } from './stand-words';
import { useWords } from './words';

/** Why this stage, what is missing for the next, and the rep's own word on it. */
export function StageWhy({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const { standing } = about.stood;
  const against = againstStage(about, words);
  const [open, setOpen] = useState<'form' | 'story'>();
  const toggle = (part: 'form' | 'story') => setOpen(open === part ? undefined : part);
  return (
    <>
      {standing.override && <InForce about={about} />}
      <div>
        <h2>
          <StageMark stage={standing.derivedStage} />
          {standing.override
            ? t('axis.override.byFacts', { stage: stageWords(standing.derivedStage, words) })
            : standWords(standing, words)}
        </h2>
        <ul>
          {standing.reasons
            .filter(({ code }) => code !== 'SET_BY_HUMAN')
            .map((reason) => (
              <li key={reason.code}>{reasonWords(reason, words)}</li>
            ))}
        </ul>
      </div>
      {against.length > 0 && (
        <div>
          <h2 className="plain">{t('axis.against')}</h2>
          <ul>
            {against.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <PeriodBar about={about} />
      <NextStep about={about} />
      <ChangeList
        turns={about.change.stage}
        currency={about.model.currency ?? ''}
        show={(stage) => (
          <>
            <StageMark stage={stage} />
            {stageWords(stage, words)}
          </>
        )}
      />
      <div className="acts indent">
        <button
          type="button"
          className="btn"
          aria-expanded={open === 'form'}
          onClick={() => toggle('form')}
        >
          {t('axis.override.open')}
        </button>
        <button
          type="button"
          className="btn"
          aria-expanded={open === 'story'}
          onClick={() => toggle('story')}
        >
          {t('axis.history.open')}
        </button>
      </div>
      {open === 'form' && <OverrideForm stood={about.stood} onClose={() => setOpen(undefined)} />}
      {open === 'story' && <StageStory about={about} />}
    </>
  );
}

/** Facts that would let one expect something else. */
function againstStage(about: AboutAxis, words: ReturnType<typeof useWords>): string[] {
  const { t } = words;
  const { stage, momentum, basis, signals } = about.stood.standing;
  const lines: string[] = [];
  const isLiving = stage !== 'prospect' && stage !== 'lapsed';
  if (isLiving && (momentum === 'cooling' || momentum === 'silent')) {
    const why = momentumWords(about.stood.standing, words);
    lines.push(
      t('axis.but.cooling', { momentum: t(`momentum.${momentum}`).toLowerCase(), why: lower(why) }),
    );
  }
  const isTalking = momentum === 'warming' || momentum === 'steady';
  if (!isLiving && basis === 'purchases' && isTalking && signals.silentDays !== null) {
    lines.push(t('axis.but.spoken', { ago: agoWords(signals.silentDays, words) }));
  }
  const bought = about.given.purchases?.length ?? 0;
  if (basis === 'interactions' && bought > 0) {
    lines.push(t('axis.but.purchasesUncounted', { count: bought }));
  }
  return lines;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What the rep set, until when, and whether the facts agree. */
function InForce({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t, day } = words;
  const acts = useActs();
  const { contact, facts, standing } = about.stood;
  const { override } = standing;
  if (!override) return null;
  const set = facts.findLast((fact) => fact.kind === 'stageOverride' && fact.at === override.at);
  const reason = set?.kind === 'stageOverride' ? set.reason : null;
  return (
    <div className={override.conflicts ? 'by-hand conflicts' : 'by-hand'}>
      <p>
        {t('axis.override.inForce', {
          stage: stageWords(standing.stage, words),
          at: day(override.at),
          until: day(override.expiresAt),
        })}
      </p>
      {reason && <p>{t('axis.override.reasonWas', { reason })}</p>}
      <p className="says">
        {override.conflicts
          ? t('axis.override.conflicts', { stage: stageWords(standing.derivedStage, words) })
          : t('axis.override.agrees')}
      </p>
      <button
        type="button"
        className="btn pull"
        onClick={() =>
          void acts.run((moment) =>
            overrideStage(contact.id, { stage: null, reason: null, until: null }, moment),
          )
        }
      >
        {t('axis.override.takeBack')}
      </button>
    </div>
  );
}

function NextStep({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const { now, tz } = about.stood.moment;
  const { to, missing } = nextStep(about.given, about.model, now, tz);
  if (to === null) return null;
  return (
    <div>
      <h2>
        <StageMark stage={to} />
        {t('axis.missing.title', { stage: stageWords(to, words) })}
      </h2>
      <ul>
        {missing.map((one) => (
          <li key={one.what}>{missingWords(one, words)}</li>
        ))}
      </ul>
    </div>
  );
}

import { setCare } from '@/lib/app/set-care';
import type { Care } from '@/lib/domain/axes';
import type { CareAdvice, CareEffect } from '@/lib/domain/propose-care';
import { adviseCare } from '@/lib/domain/propose-care';
import type { AboutAxis } from './about-axis';
import { useActs } from './acts';
import { round } from './ago-words';
import { lackWords, signWords } from './axis-words';
import { PickList } from './pick-list';
import type { Words } from './words';
import { useWords } from './words';

/** How this contact is looked after: the rep's word, what the facts point to, what each kind would do. */
export function CareWhy({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const acts = useActs();
  const { contact, moment } = about.stood;
  const advice = adviseCare(about.given, about.model, moment.now, about.options);
  const set = (care: Care) => void acts.run((now) => setCare(contact.id, care, now));
  return (
    <>
      {advice.proposal && <Proposal advice={advice} onTake={set} />}
      <PickList
        title={t('axis.set.care')}
        picks={advice.effects.map((effect) => ({
          id: effect.care,
          name: t(`axis.care.${effect.care}`),
          text: (
            <>
              {t(`axis.meaning.${effect.care}`)}
              <br />
              {rhythmWords(effect, words)}
            </>
          ),
          isNow: effect.care === advice.care,
          onPick: () => set(effect.care),
        }))}
      />
      {advice.up && (
        <div>
          <h3 className="plain">
            {t('axis.up.title', { care: t(`axis.care.${advice.up.care}`) })}
          </h3>
          <ul>
            {advice.up.missing.length === 0 && <li>{t('axis.up.all')}</li>}
            {advice.up.missing.map((sign) => (
              <li key={sign.code}>{lackWords(sign, words)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const rhythmWords = ({ targetGapDays, coolingAfterDays }: CareEffect, { t }: Words) =>
  t('axis.rhythm', { days: targetGapDays, cooling: round(coolingAfterDays) });

/** What the facts point to, with the evidence and what would change; nothing is set by itself. */
function Proposal({ advice, onTake }: { advice: CareAdvice; onTake(care: Care): void }) {
  const words = useWords();
  const { t } = words;
  const { proposal, care } = advice;
  const effectOf = (one: Care | undefined) => advice.effects.find((effect) => effect.care === one);
  const [before, after] = [effectOf(care), effectOf(proposal?.care)];
  if (!proposal || !before || !after) return null;
  const name = t(`axis.care.${proposal.care}`);
  const play = after.play;
  return (
    <div className="by-hand">
      <h3>{t('axis.proposal.title', { care: name })}</h3>
      <ul>
        {proposal.evidence.map((sign) => (
          <li key={sign.code}>{signWords(sign, words)}</li>
        ))}
      </ul>
      <p>
        {t('axis.proposal.wouldBe', { days: after.targetGapDays, before: before.targetGapDays })}
      </p>
      {after.momentum !== before.momentum && (
        <p>
          {t('axis.proposal.wouldTurn', {
            momentum: t(`momentum.${after.momentum}`).toLowerCase(),
          })}
        </p>
      )}
      {after.play !== before.play && (
        <p>
          {t('axis.proposal.wouldPlay', {
            play:
              play === 'wait' || play === 'respect'
                ? t('axis.nothingNext')
                : t(`play.${play}.name`).toLowerCase(),
          })}
        </p>
      )}
      <p className="says">
        {t('axis.proposal.from', { care: t(`axis.care.${care}`).toLowerCase() })}
      </p>
      <button type="button" className="btn line" onClick={() => onTake(proposal.care)}>
        {t('axis.proposal.take', { care: name.toLowerCase() })}
      </button>
    </div>
  );
}

import type { TierTurn } from '@/lib/domain/figures/tier-since';
import { tierTurnOf } from '@/lib/domain/figures/tier-since';
import type { AboutAxis } from './about-axis';
import { amountWords } from './fact-words';
import { answerWords, offerWords, starWords } from './service-words';
import { useService } from './use-service';
import type { Words } from './words';
import { useWords } from './words';

/** How stars are given, since when and why they are these, and what service goes with them. */
export function StarService({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const table = useService();
  const { standing, moment } = about.stood;
  const { tier } = standing;
  const turn =
    standing.tierSource === 'derived'
      ? tierTurnOf(about.given, about.model, moment.now, moment.tz)
      : null;
  const now = about.given.care ?? 'accountable';
  const service = table?.[tier];
  return (
    <>
      <div className="flat">
        <h2>{t('service.formula.title')}</h2>
        <ul>
          <li>{cutoffWords(about, words)}</li>
          <li>{t('service.formula.potential')}</li>
          <li>{t('service.formula.ordinary')}</li>
          {turn && (
            <li>
              <strong>{turnWords(turn, words)}</strong>
            </li>
          )}
        </ul>
      </div>
      {service && (
        <div className="flat">
          <h2>{t('service.gets', { stars: starWords(tier, words) })}</h2>
          <ul>
            <li>{answerWords(service, words)}</li>
            <li>
              {t(service.care === now ? 'service.caredFor' : 'service.careOther', {
                care: t(`stand.care.${service.care}`),
                now: t(`stand.care.${now}`),
              })}
            </li>
            <li>{t('service.offered', { offers: offerWords(tier, service, words) })}</li>
          </ul>
        </div>
      )}
    </>
  );
}

function cutoffWords({ model: { valueCutoff, currency } }: AboutAxis, words: Words): string {
  if (typeof valueCutoff !== 'number') return words.t('service.formula.valueOff');
  const amount = { amount: valueCutoff, currency: currency ?? 'EUR' };
  return words.t('service.formula.value', { cutoff: amountWords(amount, words) });
}

function turnWords({ from, to, on }: TierTurn, words: Words): string {
  const { t, day } = words;
  const why =
    to === 'value'
      ? 'value'
      : from === 'value'
        ? 'noValue'
        : to === 'potential'
          ? 'potential'
          : 'noPotential';
  return t('service.turned', {
    to: starWords(to, words),
    from: starWords(from, words),
    date: day(on),
    why: t(`service.why.${why}`),
  });
}

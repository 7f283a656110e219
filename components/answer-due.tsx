import type { RankedPlay } from '@/lib/domain/standing';
import { answerDueInDays } from '@/lib/domain/star-service';
import { dayBefore, numberOf } from './play-words';
import { starWords } from './service-words';
import type { SuggestionProps } from './suggestion-props';
import { useService } from './use-service';
import { useWords } from './words';

/**
 * By when an answer is due, as the stars ask for it; for what is to be answered alone. It is told
 * beside the suggestion: how high that ranks is the model's to say.
 */
export function AnswerDue({ play, standing, now }: SuggestionProps & { play: RankedPlay }) {
  const words = useWords();
  const { t, day, tz } = words;
  const service = useService()?.[standing.tier];
  if (!service || (play.play !== 'reply' && play.play !== 'resolve')) return null;
  const days = answerDueInDays(numberOf(play.facts, 'daysAgo'), service);
  const blanks = {
    stars: starWords(standing.tier, words),
    date: day(dayBefore(now, -days, tz)),
    count: -days,
  };
  if (days < 0) return <p className="ground late">{t('service.late', blanks)}</p>;
  return <p className="ground">{t(days === 0 ? 'service.dueToday' : 'service.due', blanks)}</p>;
}

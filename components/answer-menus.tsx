import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Dismissal, DismissReason } from '@/lib/domain/dismissals';
import { dismissalsOf } from '@/lib/domain/dismissals';
import { SNOOZE_MAX_DAYS } from '@/lib/domain/params';
import type { RankedPlay } from '@/lib/domain/standing';
import { Menu } from './menu';
import { OtherDay } from './other-day';
import type { Words } from './words';
import { useWords } from './words';

const LATER_DAYS = [1, 3, 7, 30];

interface Later {
  until: string;
  wake?: 'reply';
}

/** Later and Dismiss: every way to say "not now", each with what it will do. */
export function AnswerMenus(props: {
  who: string;
  play: RankedPlay;
  now: string;
  onLater(until: Later): void;
  /** The whole person, not only this suggestion. */
  onLeaveAlone(until: string): void;
  onDismiss(reason: DismissReason): void;
}) {
  const words = useWords();
  const { t, day, tz } = words;
  const { onLater, onDismiss, play, who } = props;
  const today = dayOfInstant(Date.parse(props.now), tz);
  const later = LATER_DAYS.map((days) => ({
    label: day(dateOfDay(today + days)),
    onPick: () => onLater({ until: dateOfDay(today + days) }),
  }));
  const latest = dateOfDay(today + SNOOZE_MAX_DAYS);
  const whenTheyReply = {
    label: t('step.whenTheyReply'),
    effect: t('step.whenTheyReplyEffect', { date: day(latest) }),
    onPick: () => onLater({ until: latest, wake: 'reply' }),
  };
  return (
    <>
      <Menu
        button={t('step.later')}
        title={t('step.laterTitle')}
        entries={[...later, whenTheyReply]}
      >
        <OtherDay
          label={t('step.otherDay')}
          button={t('step.otherDaySet')}
          first={dateOfDay(today + 1)}
          last={latest}
          onPick={(until) => onLater({ until })}
        />
        <OtherDay
          label={t('alone.until', { who })}
          button={t('alone.set')}
          first={dateOfDay(today + 1)}
          last={latest}
          onPick={props.onLeaveAlone}
        />
      </Menu>
      <Menu
        button={t('step.dismiss')}
        title={t('step.dismissTitle')}
        entries={dismissalsOf(play.play, today).map((dismissal) => ({
          label: t(`step.reason.${dismissal.reason}`, { who }),
          effect: effectWords(dismissal, who, words),
          onPick: () => onDismiss(dismissal.reason),
        }))}
      />
    </>
  );
}

function effectWords({ effect }: Dismissal, who: string, { t, day }: Words): string {
  const date = 'until' in effect ? effect.until : 'on' in effect ? effect.on : undefined;
  return t(`step.effect.${effect.does}`, { who, date: date ? day(date) : '' });
}

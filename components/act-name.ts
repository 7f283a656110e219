import { findContactTitle } from '@/lib/app/read-contacts';
import type { Act, Change } from '@/lib/domain/change';
import type { PlayId } from '@/lib/domain/plays/list';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { Words } from './words';

/** An act and whom it was about, put into words where it is shown, in the language of then. */
export interface NamedAct {
  act: Act;
  who: string | undefined;
  /** How many contacts it was about. */
  count: number;
  /** A kind of suggestion that was put away for good, and from whom. */
  putAway?: { play: PlayId; reason: 'notForPerson' | 'neverThisKind' };
  /** Until when a contact is left alone; null when that is over. */
  aloneUntil?: string | null;
}

/** Whom an act was about; a removed contact's name still stands in the journal. */
export async function readNamedAct(change: Change): Promise<NamedAct> {
  const title = change.subjects[0] ? await findContactTitle(change.subjects[0]) : undefined;
  return {
    act: change.act,
    who: title ?? nameInChange(change),
    count: change.subjects.length,
    ...putAwayIn(change),
    ...leftAloneIn(change),
  };
}

function putAwayIn({ act, parts }: Change): Pick<NamedAct, 'putAway'> {
  const after = (name: string) =>
    parts.flatMap(({ patch }) => patch).find(({ field }) => field === name)?.after;
  const reason = after('reason');
  const play = PLAY_IDS.find((id) => id === after('play'));
  if (act !== 'playDismissed' || !play) return {};
  if (reason !== 'notForPerson' && reason !== 'neverThisKind') return {};
  return { putAway: { play, reason } };
}

function leftAloneIn({ act, parts }: Change): Pick<NamedAct, 'aloneUntil'> {
  if (act !== 'snoozeContact') return {};
  const snooze = parts.flatMap(({ patch }) => patch).find(({ field }) => field === 'snooze');
  const { until } = (snooze?.after ?? {}) as { until?: unknown };
  return { aloneUntil: typeof until === 'string' ? until : null };
}

/** An act in words, with the person's name: “Saved Mara Lindqvist”. */
export const actWords = (
  { act, who: named, count, putAway, aloneUntil }: NamedAct,
  { t, day }: Pick<Words, 't' | 'day'>,
): string => {
  const who = named ?? t('toast.somebody');
  if (putAway) {
    return t(`act.${putAway.reason}`, { who, play: t(`play.${putAway.play}.name`) });
  }
  if (aloneUntil === null) return t('alone.ended', { who });
  if (aloneUntil !== undefined) return t('alone.left', { who, date: day(aloneUntil) });
  return act === 'saveContact' && count > 1
    ? t('act.saveContacts', { count })
    : t(`act.${act}`, { who });
};

function nameInChange(change: Change): string | undefined {
  for (const { patch } of change.parts) {
    const name = patch.find(({ field }) => field === 'fields.name');
    const value = (name?.after ?? name?.before) as { value?: unknown } | undefined;
    if (typeof value?.value === 'string') return value.value;
  }
  return undefined;
}

import type { Change } from '@/lib/domain/change';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import { readRepSettings } from '@/lib/settings/rep-settings';

/**
 * Brings the kinds of which the rep wants no suggestion in step with an act: "never this kind" is an
 * answer in the journal, so that it can be undone, and a choice in the settings, so that it can be
 * seen and changed there.
 */
export async function followMuted(change: Change): Promise<void> {
  const { added, removed } = answersIn(change);
  if (added.length + removed.length === 0) return;
  // Seldom wanted, and much hangs on it: no screen loads it before.
  const { chooseForRep } = await import('./choose-for-rep');
  const { mutedPlays } = await readRepSettings();
  const left = mutedPlays.filter((play) => !removed.includes(play));
  await chooseForRep({ mutedPlays: [...new Set([...left, ...added])] });
}

/** The kinds of which a Change says, or takes back, that none is wanted. */
function answersIn({ parts }: Change) {
  const kinds = (side: 'before' | 'after') =>
    parts.flatMap(({ table, patch }) => {
      const value = (name: string) => patch.find(({ field }) => field === name)?.[side];
      if (table !== 'facts' || value('reason') !== 'neverThisKind') return [];
      return PLAY_IDS.filter((id) => id === value('play'));
    });
  return { added: kinds('after'), removed: kinds('before') };
}

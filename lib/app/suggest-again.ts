import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { PlayId } from '@/lib/domain/plays/list';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { findChange } from '@/lib/store/history';
import { chooseForRep } from './choose-for-rep';
import { undoAct } from './undo-act';

/**
 * Brings back a kind of suggestion that was put away for good: from everybody, or for this contact.
 * The answer that put it away is taken back; a kind that was chosen away in the settings is chosen
 * back there.
 * @returns the Change; undefined when only the settings were changed
 */
export async function suggestAgain(
  contactId: string,
  play: PlayId,
  moment: Moment,
): Promise<Change | undefined> {
  const { mutedPlays } = await readRepSettings();
  const isMuted = mutedPlays.includes(play);
  const reason = isMuted ? 'neverThisKind' : 'notForPerson';
  const answer = await findChange('playDismissed', (change) =>
    change.parts.some(({ patch }) => {
      const after = (name: string) => patch.find(({ field }) => field === name)?.after;
      const isHere = isMuted || after('contactId') === contactId;
      return isHere && after('play') === play && after('reason') === reason;
    }),
  );
  const undone = answer && (await undoAct(answer.id, moment));
  if (isMuted && (await readRepSettings()).mutedPlays.includes(play)) {
    await chooseForRep({ mutedPlays: mutedPlays.filter((each) => each !== play) });
  }
  return undone?.done ? undone.change : undefined;
}

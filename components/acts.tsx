import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { readMoment } from '@/lib/app/moment';
import type { UndoResult } from '@/lib/app/undo-act';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { Translate } from '@/lib/i18n/language';
import { readNamedAct } from './act-name';
import { fieldWord } from './field-word';
import type { Said } from './toast';
import { Toast } from './toast';
import { useReportTrouble } from './trouble';
import { useKeptFocus } from './use-kept-focus';

/** How a screen does things: every act runs here, can be undone, and says so. */
export interface Acts {
  /** Runs an act and offers its undo. Gives what the act gave; undefined when it failed. */
  run<R extends { change: Change | undefined } | Change | undefined>(
    act: (moment: Moment) => Promise<R>,
  ): Promise<R | undefined>;
  /** Takes back one act, or the rep's last. */
  undo(changeId?: string): Promise<void>;
  /** Says something that is not an act. */
  say(words: (t: Translate) => string): void;
}

const ActsContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useActs outside an ActsProvider');
  return acts;
}

export function ActsProvider({ children }: { children: ReactNode }) {
  const report = useReportTrouble();
  useKeptFocus();
  const [said, setSaid] = useState<Said>();

  const offerUndo = useCallback(async (change: Change | undefined) => {
    if (change) setSaid({ act: await readNamedAct(change), changeId: change.id });
  }, []);
  const run = useCallback<Acts['run']>(
    async (act) => {
      try {
        const result = await act(await readMoment());
        await offerUndo(changeOf(result));
        return result;
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    [offerUndo, report],
  );
  const undo = useCallback<Acts['undo']>(
    async (changeId) => {
      try {
        // Fetched with the first undo: no card needs it to be shown.
        const { undoAct, undoLastAct } = await import('@/lib/app/undo-act');
        const moment = await readMoment();
        const result = changeId ? await undoAct(changeId, moment) : await undoLastAct(moment);
        if (result?.done) await offerUndo(result.change);
        else setSaid({ say: (t) => refusalWords(result, t) });
      } catch (error) {
        report(error);
      }
    },
    [offerUndo, report],
  );
  const acts = useMemo<Acts>(() => ({ run, undo, say: (say) => setSaid({ say }) }), [run, undo]);

  return (
    <ActsContext value={acts}>
      {children}
      <Toast said={said} onUndo={undo} onClose={() => setSaid(undefined)} />
    </ActsContext>
  );
}

function changeOf(result: { change: Change | undefined } | Change | undefined): Change | undefined {
  if (!result) return undefined;
  return 'parts' in result ? result : result.change;
}

/** Why nothing was taken back, in a sentence. */
function refusalWords(
  result: Exclude<UndoResult, { done: true }> | undefined,
  t: Translate,
): string {
  if (!result) return t('toast.nothingToUndo');
  if (result.why === 'addressTaken') return t('toast.addressTaken', { address: result.address });
  if (result.why !== 'changedSince') return t(`toast.${result.why}`);
  const fields = result.conflicts.flatMap(({ table, fields: names }) =>
    table === 'facts' ? t('history.fields.fact') : names.map((field) => fieldWord(field, t)),
  );
  return t('toast.changedSince', { fields: [...new Set(fields)].join(t('list.comma')) });
}

import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { readMoment } from '@/lib/app/moment';
import { undoAct, undoLastAct } from '@/lib/app/undo-act';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/standing-row';
import { readActName } from './act-name';
import { fieldWord } from './field-word';
import type { ToastWords } from './toast';
import { Toast } from './toast';
import { useReportTrouble } from './trouble';
import { useWords } from './words';

/** How a screen does things: every act runs here, can be undone, and says so. */
export interface Acts {
  /** Runs an act and offers its undo. Gives what the act gave; undefined when it failed. */
  run<R extends { change: Change | undefined } | Change | undefined>(
    act: (moment: Moment) => Promise<R>,
  ): Promise<R | undefined>;
  /** Takes back one act, or the rep's last. */
  undo(changeId?: string): Promise<void>;
  /** Says something that is not an act. */
  say(text: string): void;
}

const ActsContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useActs outside an ActsProvider');
  return acts;
}

export function ActsProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const report = useReportTrouble();
  const [toast, setToast] = useState<ToastWords>();
  const { t } = words;

  const offerUndo = useCallback(
    async (change: Change | undefined) => {
      if (change) setToast({ text: await readActName(change, t), changeId: change.id });
    },
    [t],
  );
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
        const moment = await readMoment();
        const result = changeId ? await undoAct(changeId, moment) : await undoLastAct(moment);
        if (!result) setToast({ text: t('toast.nothingToUndo') });
        else if (result.done) await offerUndo(result.change);
        else if (result.why === 'changedSince')
          setToast({ text: t('toast.changedSince', { fields: conflictWords(result, t) }) });
        else if (result.why === 'addressTaken')
          setToast({ text: t('toast.addressTaken', { address: result.address }) });
        else setToast({ text: t(`toast.${result.why}`) });
      } catch (error) {
        report(error);
      }
    },
    [offerUndo, report, t],
  );
  const acts = useMemo<Acts>(() => ({ run, undo, say: (text) => setToast({ text }) }), [run, undo]);

  return (
    <ActsContext value={acts}>
      {children}
      <Toast words={toast} onUndo={undo} onClose={() => setToast(undefined)} />
    </ActsContext>
  );
}

function changeOf(result: { change: Change | undefined } | Change | undefined): Change | undefined {
  if (!result) return undefined;
  return 'parts' in result ? result : result.change;
}

function conflictWords(
  result: { conflicts: readonly { fields: readonly string[] }[] },
  t: ReturnType<typeof useWords>['t'],
): string {
  const kinds = result.conflicts
    .flatMap((conflict) => conflict.fields)
    .map((field) => fieldWord(field, t));
  return [...new Set(kinds)].join(', ');
}

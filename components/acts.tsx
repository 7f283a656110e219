import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { readMoment } from '@/lib/app/moment';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { Translate } from '@/lib/i18n/language';
import { Later, laterPart } from './later';
import type { Said } from './said';
import { useReportTrouble } from './trouble';
import { useKeptFocus } from './use-kept-focus';

// Nothing is said before something was done.
const TOAST = laterPart(async () => (await import('./toast')).Toast);

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

  const offerUndo = useCallback((change: Change | undefined) => {
    if (change) setSaid({ change });
  }, []);
  const run = useCallback<Acts['run']>(
    async (act) => {
      try {
        const result = await act(await readMoment());
        offerUndo(changeOf(result));
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
        if (result?.done) offerUndo(result.change);
        else setSaid({ refusal: result });
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
      {/* There before anything is said in it: only so is it read out. */}
      <div role="status">
        {said && (
          <Later
            part={TOAST}
            props={{ said, onUndo: undo, onClose: () => setSaid(undefined) }}
            meanwhile={null}
          />
        )}
      </div>
    </ActsContext>
  );
}

function changeOf(result: { change: Change | undefined } | Change | undefined): Change | undefined {
  if (!result) return undefined;
  return 'parts' in result ? result : result.change;
}

import { useEffect, useState } from 'react';
import type { UndoResult } from '@/lib/app/undo-act';
import type { Translate } from '@/lib/i18n/language';
import type { NamedAct } from './act-name';
import { actWords, readNamedAct } from './act-name';
import { fieldWord } from './field-word';
import { Icon } from './icon';
import type { Said } from './said';
import { useReportTrouble } from './trouble';
import type { Words } from './words';
import { useWords } from './words';

/** What has just happened, and the way back. Stays until the next act or Close. */
export function Toast(props: { said: Said; onUndo(changeId: string): void; onClose(): void }) {
  const words = useWords();
  const { t } = words;
  const { said } = props;
  const change = 'change' in said ? said.change : undefined;
  const report = useReportTrouble();
  const [named, setNamed] = useState<{ act: NamedAct; of: string }>();
  useEffect(() => {
    if (change) readNamedAct(change).then((act) => setNamed({ act, of: change.id }), report);
  }, [change, report]);
  if (change && named?.of !== change.id) return null;
  return (
    <div className="toast">
      <p>{wordsOf(said, named?.act, words)}</p>
      {change && (
        <button type="button" className="btn" onClick={() => props.onUndo(change.id)}>
          {t('toast.undo')}
        </button>
      )}
      <button
        type="button"
        className="btn icon"
        aria-label={t('toast.close')}
        onClick={props.onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function wordsOf(said: Said, act: NamedAct | undefined, words: Words): string {
  if ('say' in said) return said.say(words.t);
  if ('refusal' in said) return refusalWords(said.refusal, words.t);
  return act ? actWords(act, words) : '';
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

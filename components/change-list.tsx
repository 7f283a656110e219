import type { ReactNode } from 'react';
import type { Turn } from '@/lib/domain/would-change';
import { happeningWords } from './axis-words';
import { ChangeMark } from './mark';
import { useWords } from './words';

/** What would change it: what would have to happen left, what would then be said right. */
export function ChangeList<Value>(props: {
  turns: readonly Turn<Value>[];
  currency: string;
  show(value: Value): ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <div>
      <h3>
        <ChangeMark />
        {t('axis.change')}
      </h3>
      {props.turns.length === 0 ? (
        <p className="indent">{t('axis.noChange')}</p>
      ) : (
        <dl className="change">
          {props.turns.map(({ when, to }) => {
            const what = happeningWords(when, props.currency, words);
            return (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <span className="stage">{props.show(to)}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { watchRead } from '@/lib/app/watch';
import { useReportTrouble } from './trouble';

/**
 * The value of a read, again whenever its rows change. Undefined until the first answer, and at
 * once when `key` changes: what belongs to the last person is never shown under the next.
 */
export function useLive<T>(key: string, read: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T }>();
  const report = useReportTrouble();
  // The read is named by its key: a new function of the same key is the same question.
  const latest = useRef(read);
  latest.current = read;
  useEffect(
    () =>
      watchRead(
        () => latest.current(),
        (value) => setAnswer({ key, value }),
        report,
      ),
    [key, report],
  );
  return answer?.key === key ? answer.value : undefined;
}

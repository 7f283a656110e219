import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import type { Trouble } from '@/lib/app/open-records';
import { findContactTitle } from '@/lib/app/read-contacts';
import { Later, laterPart } from './later';
import { Notice } from './notice';
import { TroubleContext } from './trouble';
import type { NoticeProps } from './trouble-notice';

const NO_RECORDS = laterPart(async () => (await import('./no-records')).NoRecords);

/** Says what went wrong, what still works and what to do; an act's trouble stands above the screen. */
export function TroubleScreen(props: { trouble: Trouble | undefined; children: ReactNode }) {
  const [said, setSaid] = useState<Said>();
  const report = useCallback((error: unknown) => {
    // Something is said even when it cannot be found out what: silence would look like success.
    void readSaid(error).then(setSaid, () => setSaid({ code: 'other' }));
  }, []);
  if (props.trouble) return <Later part={NO_RECORDS} props={{ trouble: props.trouble }} />;
  return (
    <TroubleContext value={report}>
      {said && <Notice {...said} onClose={() => setSaid(undefined)} />}
      {props.children}
    </TroubleContext>
  );
}

/** Put into words where it is shown, in the language of then. */
type Said = Pick<NoticeProps, 'code' | 'who'>;

async function readSaid(error: unknown): Promise<Said> {
  const { readActTrouble } = await import('@/lib/app/act-trouble');
  const trouble = readActTrouble(error);
  if (trouble.code !== 'addressTaken') return { code: trouble.code };
  return { code: trouble.code, who: await findContactTitle(trouble.contactId) };
}

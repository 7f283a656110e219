import { Later, laterPart } from './later';
import type { NoticeProps } from './trouble-notice';

// Trouble is rare: its sentences come with it.
const TROUBLE = laterPart(async () => (await import('./trouble-notice')).TroubleNotice);

/** What went wrong, said in a notice. */
export function Notice(props: NoticeProps) {
  return <Later part={TROUBLE} props={props} meanwhile={null} />;
}

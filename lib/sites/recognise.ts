import type { SiteId } from '@/lib/domain/page-reading';
import { attempt } from './dom';
import { isGmail } from './gmail/recognise';
import { isMaildev } from './maildev/recognise';
import { isRoundcube } from './roundcube/recognise';

type Recogniser = (document: Document, url: URL) => boolean;

/** The known host comes before what a page says of itself. */
const RECOGNISERS: readonly (readonly [SiteId, Recogniser])[] = [
  ['gmail', isGmail],
  ['roundcube', isRoundcube],
  ['maildev', isMaildev],
];

/** Says which site's reader a document needs; `generic` when no site knows it. */
export function recogniseSite(document: Document, url: URL): SiteId {
  const found = RECOGNISERS.find(([, isSite]) => attempt(() => isSite(document, url)));
  return found ? found[0] : 'generic';
}

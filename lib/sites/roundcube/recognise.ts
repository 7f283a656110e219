import { findIn } from '../dom';

/** Is this a mail page of Roundcube? Its host may be any. */
export function isRoundcube(document: Document, url: URL): boolean {
  const isMailTask =
    url.searchParams.get('_task') === 'mail' || findIn(document, 'body.task-mail') !== undefined; // 2026-11
  return isMailTask && findIn(document, '#messagelist,#message-header,#layout') !== undefined;
}

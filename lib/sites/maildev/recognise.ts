import { findIn, readTitle } from '../dom';

/** Is this MailDev? Its host may be any. */
export function isMaildev(document: Document): boolean {
  if (findIn(document, 'html[ng-app="mailDevApp"]')) return true; // 2026-11
  const isTitled = readTitle(document).startsWith('MailDev');
  return isTitled && findIn(document, '.application-container .main-container') !== undefined;
}

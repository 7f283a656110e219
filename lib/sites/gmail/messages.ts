/** The messages of the open thread, unfolded and folded. */

import type { PageMessage } from '@/lib/domain/page-reading';
import { dropRepeats } from '../address';
import { readBodyText } from '../body-text';
import { readLine, toLine } from '../dom';
import { emptyMessage } from '../reading';
import { isShownIn, outsideBody } from './main';
import { readPerson } from './person';
import { withoutMe } from './self';

const MAX_MESSAGES = 100;
const MAX_PEOPLE = 200;

/** Quoted history, and what Gmail itself folded or coloured as such. */
const QUOTED = '.adL,.h5,.im'; // 2026-07

interface Block {
  element: Element;
  shown: PageMessage['shown'];
}

/** Finds the blocks of messages. A folded one may lie inside another folded mark of the same. */
export function findBlocks(main: Element): Block[] {
  const found = outsideBody(main, '.adn.ads,.adf.ads,.kv'); // 2026-07, 2020, 2020
  return found
    .filter((block) => !found.some((other) => other !== block && other.contains(block)))
    .filter((block) => isShownIn(block, main))
    .map((element) => ({ element, shown: findOpen(element) ? 'open' : 'collapsed' }));
}

function findOpen(block: Element): Element | undefined {
  return block.matches('.adn') ? block : outsideBody(block, '.adn.ads')[0];
}

/** Reads all messages; a very long thread keeps its newest, which stand last. */
export function readMessages(
  main: Element,
  subject: string | null,
  self: readonly string[],
): PageMessage[] {
  return findBlocks(main)
    .slice(-MAX_MESSAGES)
    .map((block) => readMessage(block, subject, self))
    .filter(({ from }) => from.length > 0);
}

function readMessage(
  { element, shown }: Block,
  subject: string | null,
  self: readonly string[],
): PageMessage {
  const sender = outsideBody(element, '.gD[email]')[0]; // 2026-07
  const recipients = outsideBody(element, '.hb .g2[email]'); // 2026-07
  const date = outsideBody(element, '.g3')[0]; // 2026-07
  const body = shown === 'open' ? element.querySelector('.a3s') : null; // 2026-07
  const words = body ? readBodyText(body, { quoted: QUOTED }) : undefined;
  return {
    ...emptyMessage(),
    key: readKey(element),
    shown,
    from: sender ? [withoutMe(readPerson(sender, 'from'), self)] : [],
    // The words "to" and "cc" between the recipients are localised, so all of them are `to`.
    to: dropRepeats(recipients.map((person) => readPerson(person, 'to')))
      .map((person) => withoutMe(person, self))
      .slice(0, MAX_PEOPLE),
    subject,
    dateText: toLine(date?.getAttribute('title')) ?? readLine(date),
    body: words?.text ?? null,
    links: words?.links ?? [],
  };
}

function readKey(block: Element): string | null {
  const name = 'data-legacy-message-id'; // 2026-07
  return toLine(block.getAttribute(name) ?? outsideBody(block, `[${name}]`)[0]?.getAttribute(name));
}

import type { PageReading } from '@/lib/domain/page-reading';
import type { BackgroundMessageToPage } from '@/lib/messages/background-to-page';
import type { FrameLayout } from '@/lib/messages/layout';
import { parsePageMessage } from '@/lib/messages/parse-page-message';
import { changeSiteSettings } from '@/lib/settings/site-settings';
import { isClicked } from './beside-sites';
import { logMailSeen } from './log-mail-seen';
import { readMoment } from './moment';
import type { PageSender } from './take-reading';
import { forgetReading, keepTrouble, takeReading } from './take-reading';
import { findLayout } from './tell-page';

/**
 * Answers a content script. It may report and ask for the panel, nothing else; what it says of
 * itself is not believed, tab and address come from the browser.
 */
export async function answerPage(message: unknown, sender: PageSender): Promise<unknown> {
  const parsed = parsePageMessage(message);
  if (!parsed) return undefined;
  const { origin } = new URL(sender.url);
  switch (parsed.kind) {
    case 'attach':
      // A reader that starts has another document before it: what was read belongs to the last one.
      void inTurn(sender.tabId, () => forgetReading(sender.tabId, 0));
      return answerAttach(sender.tabId, origin);
    case 'reading':
      return readInTurn(sender, parsed.reading, parsed.move);
    case 'moved':
      return inTurn(sender.tabId, () => forgetReading(sender.tabId, parsed.move));
    case 'layout':
      return keepLayout(origin, parsed.layout);
    case 'askPanel':
      return openPanel(sender.tabId);
  }
}

async function answerAttach(tabId: number, origin: string): Promise<BackgroundMessageToPage> {
  const layout = await findLayout(origin);
  return layout
    ? { kind: 'stand', layout }
    : { kind: (await isClicked(tabId)) ? 'watch' : 'leave' };
}

async function keepLayout(origin: string, { open, width, side }: FrameLayout): Promise<void> {
  await changeSiteSettings(origin, (kept) =>
    kept?.on ? { ...kept, open, width, side } : undefined,
  );
}

/** Opens the side panel beside a tab. Works only within the rep's own click. */
export async function openPanel(tabId: number): Promise<void> {
  await chrome.sidePanel.open({ tabId });
}

/**
 * So long a reading waits to be logged: meanwhile the frame looks up who it is about. Begun at once,
 * the logging took half of what that takes, and held the very rows that it asks for.
 */
const LOG_AFTER_MS = 200;
const wait = (millis: number) => new Promise((done) => setTimeout(done, millis));

/**
 * Only keeping is done in turn: the next mail is not to wait until the last one is logged. What
 * cannot be kept or logged is said beside the page, for the page itself could do nothing about it.
 */
async function readInTurn(sender: PageSender, reading: PageReading, move: number): Promise<void> {
  const { tabId } = sender;
  const taken = await inTurn(tabId, () =>
    takeReading(sender, reading, move).catch(() => keepTrouble(tabId, 'unread')),
  );
  if (!taken) return;
  await wait(LOG_AFTER_MS);
  await readMoment()
    .then((moment) => logMailSeen(taken, moment))
    .catch(() => inTurn(tabId, () => keepTrouble(tabId, 'notLogged', taken.serial)));
}

/** Reports of one tab are taken one after another: a later mail never ends up under an earlier one. */
const turns = new Map<number, Promise<unknown>>();
function inTurn<R>(tabId: number, act: () => Promise<R>): Promise<R> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(act, act);
  turns.set(tabId, turn);
  return turn;
}

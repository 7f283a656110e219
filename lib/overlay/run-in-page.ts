import type { BackgroundMessageToPage } from '@/lib/messages/background-to-page';
import type { FrameLayout } from '@/lib/messages/layout';
import type { PageMessageToBackground } from '@/lib/messages/page-to-background';
import type { Overlay } from './overlay';
import { placeOverlay } from './overlay';

type PageReading = Extract<PageMessageToBackground, { kind: 'reading' }>['reading'];

interface PageReader {
  read(): PageReading;
  /** Starts watching; gives the way to stop. */
  watch(host: { onMoved(): void; onSettled(): void }): () => void;
}

/** What was not heard is told again after this long, so often. */
const RETRY_MS = 300;
const RETRIES = 9;
/** Heard by loaders whose extension was reloaded under them. A page may imitate it: see below. */
const NEW_LOADER = 'alongside-loader';

/**
 * The life of the loader in a page: attach, read, report, stand, leave. Everything it says is a
 * report or a question; everything it hears is about its own frame.
 */
export function runInPage(reader: PageReader): () => void {
  const { runtime } = chrome;
  let overlay: Overlay | undefined;
  let lastReport = '';
  let isMoving = false;
  /** Counts the mails this page has moved on to. */
  let move = 0;
  let isAttached = false;
  let retries = RETRIES;
  let isOver = false;

  /** Once the extension was reloaded, this script is an orphan: it can only leave. */
  const isOrphan = () => {
    if (runtime?.id) return false;
    leave();
    return true;
  };
  const say = async (message: PageMessageToBackground): Promise<unknown> => {
    if (isOver || isOrphan()) return undefined;
    try {
      return await runtime.sendMessage(message);
    } catch {
      // Nobody listens: the worker is starting, or the extension went away.
      if (!isOrphan() && retries-- > 0) setTimeout(tellAgain, RETRY_MS);
      return undefined;
    }
  };
  const report = () => {
    if (isOver || isOrphan()) return;
    isMoving = false;
    const reading = reader.read();
    const text = JSON.stringify(reading);
    if (text === lastReport) return;
    lastReport = text;
    void say({ kind: 'reading', reading, move });
  };
  const tellAgain = () => {
    lastReport = '';
    if (!isAttached) attach();
    report();
  };
  const moved = () => {
    lastReport = '';
    // Said once until the next report, however fast the mails change.
    if (isMoving) return;
    isMoving = true;
    move += 1;
    // The last person's card goes now; the frame itself hears of it a moment later.
    overlay?.veil(true);
    void say({ kind: 'moved', move });
  };
  const hear = (message: BackgroundMessageToPage) => {
    if (message.kind === 'stand') stand(message.layout);
    if (message.kind === 'frameReady') overlay?.frameReady();
    if (message.kind === 'frameShows' && message.move === move) overlay?.veil(false);
    if (message.kind === 'focusFrame') overlay?.focusFrame();
    if (message.kind === 'focusPage') overlay?.focusPage();
    if (message.kind === 'leave') leave();
  };
  const attach = async () => {
    const answer = (await say({ kind: 'attach' })) as BackgroundMessageToPage | undefined;
    if (isOver || !answer) return;
    isAttached = true;
    hear(answer);
  };
  const stand = (layout: FrameLayout) => {
    overlay ??= placeOverlay(document, {
      frameUrl: runtime.getURL('/sidebar.html'),
      onLayout: (next) => void say({ kind: 'layout', layout: next }),
      onAskPanel: () => void say({ kind: 'askPanel' }),
    });
    overlay.stand(layout);
  };
  const leave = () => {
    if (isOver) return;
    isOver = true;
    stopWatching();
    overlay?.remove();
    document.removeEventListener(NEW_LOADER, isOrphan);
    runtime?.onMessage?.removeListener(hear);
  };

  // A page that imitates this event only makes us look whether our extension is still there.
  document.dispatchEvent(new Event(NEW_LOADER));
  document.addEventListener(NEW_LOADER, isOrphan);
  runtime.onMessage.addListener(hear);
  const stopWatching = reader.watch({ onMoved: moved, onSettled: report });
  attach();
  return leave;
}

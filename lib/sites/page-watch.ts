import type { Site, WatchedNode } from './site';

/** Waits this long after the last change of a burst, so that a burst costs one read. */
const SETTLE_MS = 100;
/** While the page keeps changing, looks this often whether another mail is shown. */
const LOOK_MS = 50;
/** A page that changes more often than this between two looks is not listened to until the next one. */
const HEARD = 4;

interface WatchHost {
  /** Another mail or page is being shown; what was read belongs to the last one. */
  onMoved(): void;
  /** The page has settled: read it. */
  onSettled(): void;
}

/**
 * Watches a page for another mail being shown: one narrow observer, throttled, and nothing at all
 * in a hidden tab. Gives the way to stop.
 */
export function watchPage(site: Site, document: Document, host: WatchHost): () => void {
  const stop = new AbortController();
  const url = () => new URL(document.location.href);
  let key: string | undefined;
  let timer = 0;
  let changedAt = Number.NEGATIVE_INFINITY;
  let nodes: WatchedNode[] = [];

  // A page may change thousands of times a second, and the browser writes every change down for
  // whoever listens: while a look is due, a few changes leave a mark, and then nobody listens.
  let heard = 0;
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
    heard += 1;
    if (!timer) noticed();
    else if (heard > HEARD) observer.disconnect();
  });
  const noticed = () => {
    changedAt = performance.now();
    look();
    timer ||= window.setTimeout(wait, LOOK_MS);
  };
  const look = () => {
    const next = site.viewKey(document, url());
    if (key !== undefined && next !== key) host.onMoved();
    key = next;
  };
  const wait = () => {
    timer = 0;
    if (heard > HEARD) {
      // Whatever changed meanwhile was not heard: it may have changed until now.
      changedAt = performance.now();
      listen();
    }
    heard = 0;
    look();
    const left = SETTLE_MS - (performance.now() - changedAt);
    if (left <= 0) settle();
    else timer = window.setTimeout(wait, Math.min(LOOK_MS, left));
  };
  const settle = () => {
    observe();
    host.onSettled();
  };
  const observe = () => {
    const next = document.hidden ? [] : site.watched(document);
    if (sameNodes(nodes, next)) return;
    observer.disconnect();
    for (const { frame } of nodes) frame?.removeEventListener('load', noticed);
    nodes = next;
    listen();
    for (const { frame } of nodes)
      frame?.addEventListener('load', noticed, { signal: stop.signal });
  };
  const listen = () => {
    for (const { node, subtree } of nodes) observer.observe(node, { childList: true, subtree });
  };

  for (const event of ['popstate', 'hashchange'])
    window.addEventListener(event, noticed, { signal: stop.signal });
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', noticed, { signal: stop.signal });
  document.addEventListener('selectionchange', () => site.id === 'generic' && noticed(), {
    signal: stop.signal,
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? observe() : noticed()), {
    signal: stop.signal,
  });
  // The first look is a task of its own: the page's load does not wait for it.
  timer = window.setTimeout(wait);

  return () => {
    stop.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

const sameNodes = (a: readonly WatchedNode[], b: readonly WatchedNode[]) =>
  a.length === b.length && a.every((one, index) => one.node === b[index]?.node);

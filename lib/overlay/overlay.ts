import { pageWords } from '@/lib/i18n/page-words';
import type { FrameLayout } from '@/lib/messages/layout';
import { MAX_WIDTH, MIN_WIDTH } from '@/lib/messages/layout';
import { pageRoom } from './push-aside';
import { overlayStyle } from './style';

/**
 * The frame placed in a page. A closed shadow root under `<html>` holds an extension iframe, a
 * grip and a slim handle; nothing in it is about a contact, and the page can reach none of it.
 */
export interface Overlay {
  stand(layout: FrameLayout): void;
  /** The frame has started; the sentence about a refusing page is not needed. */
  frameReady(): void;
  /** Hides what the frame shows of a person, or shows it again; at once, before the page is drawn. */
  veil(isOn: boolean): void;
  focusFrame(): void;
  focusPage(): void;
  remove(): void;
}

interface OverlayHost {
  frameUrl: string;
  /** The rep opened, closed or resized the frame. */
  onLayout(layout: FrameLayout): void;
  /** The rep pressed "Open in side panel". */
  onAskPanel(): void;
}

/** How long a frame may take to say that it is there, before the page is taken to refuse it. */
const REFUSED_AFTER_MS = 4_000;
/** The same once the browser has loaded something into the frame: ours, or its word of refusal. */
const SILENT_AFTER_LOAD_MS = 2_000;
/** A page that takes the frame out again and again is left in peace after this many returns. */
const RETURNS = 3;
const KEY_STEP = 16;

export function placeOverlay(document: Document, host: OverlayHost): Overlay {
  const element = document.createElement('alongside-frame');
  const root = element.attachShadow({ mode: 'closed' });
  const room = pageRoom(document);
  const style = document.createElement('style');
  style.textContent = overlayStyle;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string) => {
    const made = document.createElement(tag);
    made.className = name;
    return made;
  };
  const box = make('div', 'box');
  // In the browser's top layer no fade, filter, mask or shift of the page's root reaches it.
  box.popover = 'manual';
  const grip = make('div', 'grip');
  const handle = make('button', 'handle');
  const notice = make('div', 'notice');
  let frame: HTMLIFrameElement | undefined;
  let layout: FrameLayout;
  let pageFocus: Element | null = null;
  let refusal = 0;
  let isReady = false;
  let returns = RETURNS;
  root.append(style, box, handle);
  const watcher = new MutationObserver(() => {
    if (element.isConnected) return;
    returns -= 1;
    if (returns >= 0) return stand(layout);
    watcher.disconnect();
    room.giveBack();
  });

  // Events made by the page are no wishes of the rep.
  const onTrusted = (target: HTMLElement, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, (event) => event.isTrusted && act(event));

  const change = (changes: Partial<FrameLayout>) => {
    stand({ ...layout, ...changes });
    host.onLayout(layout);
  };
  const resizeTo = (width: number) =>
    change({ width: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))) });

  function stand(next: FrameLayout): void {
    layout = next;
    const words = pageWords(layout.language);
    if (!element.isConnected) {
      document.documentElement.append(element);
      for (const node of [document, document.documentElement])
        watcher.observe(node, { childList: true });
    }
    box.dataset['side'] = handle.dataset['side'] = layout.side;
    box.togglePopover(layout.open);
    handle.hidden = layout.open;
    box.style.width = `${layout.width}px`;
    handle.textContent = words.open;
    handle.lang = box.lang = layout.language === 'en' ? 'en' : 'zh-CN';
    grip.title = words.resize;
    for (const [name, value] of Object.entries(gripRole(words.resize, layout.width)))
      grip.setAttribute(name, value);
    if (layout.open) {
      startFrame();
      room.make(layout);
    } else room.giveBack();
  }

  function startFrame(): void {
    if (frame) return;
    frame = make('iframe', 'frame');
    frame.title = 'Alongside';
    frame.src = host.frameUrl;
    frame.addEventListener('load', () => doubtAfter(SILENT_AFTER_LOAD_MS));
    box.append(frame, grip);
    doubtAfter(REFUSED_AFTER_MS);
  }

  function doubtAfter(millis: number): void {
    clearTimeout(refusal);
    refusal = window.setTimeout(sayRefused, millis);
  }

  function sayRefused(): void {
    if (isReady) return;
    const words = pageWords(layout.language);
    const sentence = make('p', '');
    const button = make('button', 'panel');
    const close = make('button', 'close');
    sentence.textContent = words.refused;
    button.textContent = words.panel;
    close.textContent = words.close;
    onTrusted(button, 'click', host.onAskPanel);
    onTrusted(close, 'click', () => change({ open: false }));
    notice.replaceChildren(sentence, button, close);
    box.append(notice);
  }

  onTrusted(handle, 'click', () => {
    change({ open: true });
    frame?.focus();
  });
  onTrusted(grip, 'pointerdown', (down) => {
    grip.setPointerCapture((down as PointerEvent).pointerId);
    box.classList.add('resizing');
  });
  onTrusted(grip, 'pointermove', (move) => {
    if (!box.classList.contains('resizing')) return;
    const x = (move as PointerEvent).clientX;
    const width = layout.side === 'right' ? window.innerWidth - x : x;
    box.style.width = `${Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))}px`;
  });
  onTrusted(grip, 'pointerup', () => {
    box.classList.remove('resizing');
    resizeTo(Number.parseInt(box.style.width, 10));
  });
  onTrusted(grip, 'keydown', (event) => {
    const wider = layout.side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const narrower = layout.side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const key = (event as KeyboardEvent).key;
    if (key === wider) resizeTo(layout.width + KEY_STEP);
    if (key === narrower) resizeTo(layout.width - KEY_STEP);
  });

  return {
    stand,
    frameReady() {
      isReady = true;
      clearTimeout(refusal);
      notice.remove();
    },
    veil(isOn) {
      box.classList.toggle('veiled', isOn);
    },
    focusFrame() {
      if (document.activeElement !== element) pageFocus = document.activeElement;
      if (!layout.open) change({ open: true });
      frame?.focus();
    },
    focusPage() {
      frame?.blur();
      if (pageFocus instanceof HTMLElement && pageFocus.isConnected) pageFocus.focus();
      else window.focus();
    },
    remove() {
      clearTimeout(refusal);
      watcher.disconnect();
      room.giveBack();
      element.remove();
    },
  };
}

const gripRole = (label: string, width: number) => ({
  role: 'separator',
  tabindex: '0',
  'aria-orientation': 'vertical',
  'aria-label': label,
  'aria-valuenow': String(width),
  'aria-valuemin': String(MIN_WIDTH),
  'aria-valuemax': String(MAX_WIDTH),
});

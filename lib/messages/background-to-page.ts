import type { FrameLayout } from './layout';

/** What a loader is told when it starts: stand like this, only watch, or leave. */
export type AttachAnswer = { do: 'stand'; layout: FrameLayout } | { do: 'watch' } | { do: 'leave' };

/** What the background says to the script in a page. Nothing of it is about a contact. */
export type BackgroundMessageToPage =
  /** The rep hid the frame from within it. */
  | { kind: 'hide' }
  /** The frame has started: the page did not refuse it. */
  | { kind: 'frameReady' }
  /** Give the keyboard to the frame, or open the frame and give it. */
  | { kind: 'focusFrame' }
  /** Give the keyboard back to the page. */
  | { kind: 'focusPage' }
  /** Is the script that reported still in the page? Hearing this is answer enough. */
  | { kind: 'areYouThere' }
  /** The site was switched off: leave nothing behind. */
  | { kind: 'leave' };

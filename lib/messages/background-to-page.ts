import type { FrameLayout } from './layout';

/** What the background says to the script in a page. Nothing of it is about a contact. */
export type BackgroundMessageToPage =
  /** Stand like this: said when a script starts, and whenever the rep chose otherwise. */
  | { kind: 'stand'; layout: FrameLayout }
  /** Read for the panel, but place no frame: the rep clicked for this page alone. */
  | { kind: 'watch' }
  /** The frame has started: the page did not refuse it. */
  | { kind: 'frameReady' }
  /** The frame shows what belongs to this move of the page, and nobody of an earlier one. */
  | { kind: 'frameShows'; move: number }
  /** Give the keyboard to the frame, or open the frame and give it. */
  | { kind: 'focusFrame' }
  /** Give the keyboard back to the page. */
  | { kind: 'focusPage' }
  /** Is the script that reported still in the page? Hearing this is answer enough. */
  | { kind: 'areYouThere' }
  /** The site is off: leave nothing behind. */
  | { kind: 'leave' };

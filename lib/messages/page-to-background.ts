import type { PageReading } from '@/lib/domain/page-reading';
import type { FrameLayout } from './layout';

/**
 * What a content script says to the background. It may report what it sees and how its own frame
 * stands, and ask for the panel; it can never act on a contact. The background takes tab and
 * origin from the sender, never from here, and parses every word (`parse-page-message`).
 */
export type PageMessageToBackground =
  /** A script has started in this page: how should the frame stand? Answered with a FrameLayout or null (off). */
  | { kind: 'attach' }
  /** This is what the page shows now, after so many moves. */
  | { kind: 'reading'; reading: PageReading; move: number }
  /** Another mail is being shown and is not read yet: forget the last one. */
  | { kind: 'moved'; move: number }
  /** The rep opened, closed or resized the frame of this very site. */
  | { kind: 'layout'; layout: FrameLayout }
  /** The rep pressed "Open in side panel" in the page. */
  | { kind: 'askPanel' };

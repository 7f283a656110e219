import * as z from 'zod/mini';

/**
 * What a page shows now: raw, as the site's reader found it, each piece with where it was found.
 * It comes out of somebody else's page, so it is hostile until `parsePageReading` has read it.
 * Readers in the page use these types only; the sizes below are enforced by the background.
 */

/** The longest text of one message that is kept, in UTF-16 units. A signature ends far before it. */
export const MAX_BODY = 60_000;
const MAX_LINE = 2_000;
const MAX_PEOPLE = 200;
const MAX_MESSAGES = 100;

const line = z.string().check(z.maxLength(MAX_LINE));

/** Part of the page a value was found in; the screen words it. */
export const pagePart = z.enum([
  'from',
  'sender',
  'replyTo',
  'to',
  'cc',
  'listRow',
  'mailtoLink',
  'telLink',
  'jsonLd',
  'hCard',
  'selection',
]);
export type PagePart = z.infer<typeof pagePart>;

/** One person as a page names them: the name as shown, the address as the page's data says. */
export const pageAddress = z.object({
  name: z.nullable(line),
  address: z.nullable(line),
  part: pagePart,
});
export type PageAddress = z.infer<typeof pageAddress>;

/** A link inside a message or a page: where it goes and the words it carries. */
export const pageLink = z.object({ href: line, text: line });
export type PageLink = z.infer<typeof pageLink>;

export const pageMessage = z.object({
  /** The site's own id of the message, unique on its origin; null when the page has none. */
  key: z.nullable(line),
  /** `collapsed` messages show their sender but not their words. */
  shown: z.enum(['open', 'collapsed']),
  from: z.array(pageAddress).check(z.maxLength(20)),
  sender: z.array(pageAddress).check(z.maxLength(20)),
  replyTo: z.array(pageAddress).check(z.maxLength(20)),
  to: z.array(pageAddress).check(z.maxLength(MAX_PEOPLE)),
  cc: z.array(pageAddress).check(z.maxLength(MAX_PEOPLE)),
  subject: z.nullable(line),
  /** The date as the page has it, in whatever form; `lib/reading/message-date` reads it. */
  dateText: z.nullable(line),
  /**
   * The words, one line a line; quoted blocks are prefixed with `> `, table cells parted by tabs,
   * blocks that the sender hides (display:none and the like, inline) are left out.
   */
  body: z.nullable(z.string().check(z.maxLength(MAX_BODY))),
  links: z.array(pageLink).check(z.maxLength(300)),
  /** Names of attached files. */
  attachments: z.array(line).check(z.maxLength(100)),
  /** Machine headers that the page shows, e.g. `auto-submitted: auto-generated`; lower-case names. */
  headers: z.array(line).check(z.maxLength(60)),
});
export type PageMessage = z.infer<typeof pageMessage>;

/** A raw block of a page that describes people in a known format. */
export const pageBlock = z.object({
  kind: z.enum(['jsonLd', 'hCard', 'text']),
  /** JSON text, the element's HTML, or selected text. */
  content: z.string().check(z.maxLength(MAX_BODY)),
});
export type PageBlock = z.infer<typeof pageBlock>;

export const siteId = z.enum(['roundcube', 'maildev', 'gmail', 'generic']);
export type SiteId = z.infer<typeof siteId>;

export const pageReading = z.object({
  site: siteId,
  /** Which path found it: the site's own reader, its fallback selectors, or the generic reader. */
  path: z.enum(['site', 'fallback', 'generic']),
  /**
   * `message` one open message, `thread` several of one conversation, `list` rows only,
   * `page` an ordinary page, `nothing` the reader knows the site but nobody is shown.
   */
  view: z.enum(['message', 'thread', 'list', 'page', 'nothing']),
  /** Changes whenever another mail or page is shown; equal while the same one stays open. */
  viewKey: line,
  /** The page's language as it says itself, a BCP 47 tag. */
  language: z.nullable(line),
  /** The rep's own addresses as the page's frame shows them. */
  self: z.array(line).check(z.maxLength(20)),
  messages: z.array(pageMessage).check(z.maxLength(MAX_MESSAGES)),
  /** People outside messages: rows of a list, links of a page. */
  people: z.array(pageAddress).check(z.maxLength(MAX_PEOPLE)),
  links: z.array(pageLink).check(z.maxLength(300)),
  blocks: z.array(pageBlock).check(z.maxLength(40)),
});
export type PageReading = z.infer<typeof pageReading>;

/** What the background keeps for a tab: the reading and what the browser says of its sender. */
export const tabReading = z.object({
  tabId: z.number(),
  /** Origin of the page, from the message's sender, never from its content. */
  origin: z.string(),
  /** Address of the page without session tokens; what a stored link may hold. */
  url: z.string(),
  /** Counts the tab's readings, so that a slow reader can tell that it is late. */
  serial: z.number(),
  readAt: z.string(),
  reading: pageReading,
});
export type TabReading = z.infer<typeof tabReading>;

/** Reads a reported reading. Gives undefined when it is not one, whatever a page made of it. */
export function parsePageReading(input: unknown): PageReading | undefined {
  const parsed = pageReading.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}

import type {
  PageAddress,
  PageMessage,
  PagePart,
  PageReading,
  TabReading,
} from '@/lib/domain/page-reading';

/** Readings for tests: only what a case is about has to be said. */
export function pageMessage(given: Partial<PageMessage> = {}): PageMessage {
  return {
    key: null,
    shown: 'open',
    from: [],
    sender: [],
    replyTo: [],
    to: [],
    cc: [],
    subject: null,
    dateText: null,
    body: null,
    links: [],
    attachments: [],
    headers: [],
    ...given,
  };
}

export function tabReading(
  given: Partial<PageReading> = {},
  origin = 'https://mail.example',
): TabReading {
  return {
    tabId: 1,
    origin,
    url: `${origin}/`,
    serial: 1,
    readAt: '2026-10-20T08:00:00.000Z',
    reading: {
      site: 'roundcube',
      path: 'site',
      view: 'message',
      viewKey: 'view',
      language: 'en',
      self: [],
      messages: [],
      people: [],
      links: [],
      blocks: [],
      ...given,
    },
  };
}

/** Reads `Name <address>` or a bare address as a page entry. */
export function entry(written: string, part: PagePart): PageAddress {
  const match = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(written);
  const name = match?.[1]?.replace(/^"(.*)"$/, '$1') ?? '';
  return { name: name === '' ? null : name, address: match?.[2] ?? written.trim(), part };
}

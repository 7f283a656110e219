import type { Capture } from '@/lib/app/save-contact';
import type { FieldKind, FieldValue } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import type { SeenMessage } from '@/lib/domain/seen-message';

/** The rep of the tests, and the moment at which everything happens unless a test says otherwise. */
export const REP = 'robin@alongside.example';
export const ORIGIN = 'https://mail.example';
export const NOON: Moment = { now: '2026-11-20T12:00:00.000Z', tz: 'UTC' };

/** The same day, some minutes later. */
export const minutesLater = (minutes: number): Moment => ({
  ...NOON,
  now: new Date(Date.parse(NOON.now) + minutes * 60_000).toISOString(),
});

/** A value as read from a page. */
export const value = (kind: FieldKind, text: string): FieldValue => ({
  kind,
  value: text,
  evidence: { part: 'from', confidence: 'high', origin: ORIGIN, seenAt: NOON.now },
});

/** A mail from Anna to the rep unless said otherwise. */
export const mail = (changes: Partial<SeenMessage> = {}): SeenMessage => ({
  keys: ['site:m1'],
  from: 'anna@shop.example',
  recipients: [REP],
  at: '2026-11-19T10:00:00.000Z',
  subject: 'Coffee for December',
  automated: false,
  ...changes,
});

/** What would be saved of somebody with one address. */
export const capture = (address: string, changes: Partial<Capture> = {}): Capture => ({
  fields: [value('name', address.split('@')[0] ?? address), value('email', address)],
  messages: [],
  self: [REP],
  page: `${ORIGIN}/?_uid=1`,
  ...changes,
});

export const ANNA = 'anna@shop.example';
export const BEN = 'ben@shop.example';

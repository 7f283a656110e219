import type { FieldValue } from '@/lib/domain/contact';
import type { PageReading } from '@/lib/domain/page-reading';
import type { SeenMessage } from '@/lib/domain/seen-message';

/** Made-up people, each known by a number. */

export const NOW = '2026-11-20T09:00:00.000Z';
export const REP = 'rep@webmail.test';
const ORIGIN = 'http://127.0.0.1';

export const emailOf = (index: number) => `person-${String(index).padStart(6, '0')}@firm.example`;
export const nameOf = (index: number) => `Person ${index} Example`;

const field = (
  kind: FieldValue['kind'],
  value: string,
  part: 'from' | 'signature',
): FieldValue => ({
  kind,
  value,
  evidence: { part, confidence: 'high', origin: ORIGIN, seenAt: NOW },
});

/** What the sidebar would save of a person: six fields and the two messages of an open thread. */
export function captureOf(index: number) {
  const email = emailOf(index);
  const message = (way: 'in' | 'out', day: string): SeenMessage => ({
    keys: [`${ORIGIN}/${index}/${way}`, `hash-${index}-${way}`],
    from: way === 'in' ? email : REP,
    recipients: [way === 'in' ? REP : email],
    at: `2026-11-${day}T08:00:00.000Z`,
    subject: `Order ${index}`,
    automated: false,
  });
  return {
    fields: [
      field('email', email, 'from'),
      field('name', nameOf(index), 'from'),
      field('title', 'Head of Sales', 'signature'),
      field('organisation', `Firm ${index} AS`, 'signature'),
      field('phone', `+4755${String(index).padStart(6, '0')}`, 'signature'),
      field('website', `https://firm-${index}.example/`, 'signature'),
    ],
    messages: [message('in', '18'), message('out', '19')],
    self: [REP],
    page: `${ORIGIN}/?_uid=${index}`,
  };
}

/** What a page says when a mail of this person is open. */
export function readingOf(index: number, viewKey: string): PageReading {
  const at = (address: string, name: string | null, part: 'from' | 'to') => ({
    address,
    name,
    part,
  });
  return {
    site: 'roundcube',
    path: 'site',
    view: 'message',
    viewKey,
    language: 'en',
    self: [REP],
    messages: [
      {
        key: viewKey,
        shown: 'open',
        from: [at(emailOf(index), nameOf(index), 'from')],
        sender: [],
        replyTo: [],
        to: [at(REP, null, 'to')],
        cc: [],
        subject: `Order ${index}`,
        dateText: '2026-11-18 09:00',
        body: `Hello,\nthe goods left today.\n\nRegards\n${nameOf(index)}\nHead of Sales, Firm ${index} AS`,
        links: [],
        attachments: [],
        headers: [],
      },
    ],
    people: [],
    links: [],
    blocks: [],
  };
}

import { expect, test } from 'vitest';
import { told } from '@/tests/tools/told';
import { evaluate } from './evaluate';

/** What is suggested first, and how sure it is, on 20 November 2026. */
function surest(lines: string): string {
  const facts = told(lines.split(' · '));
  const config = { purchaseTracking: lines.includes('bought') };
  const [first] = evaluate(facts, config, '2026-11-20').ranked;
  return `${first?.play} ${first?.confidence}`;
}

const MUTUAL = 'in 2026-11-01 · out 2026-11-02';
/** Four exchanges a month apart: three two-way gaps. */
const MONTHLY = [4, 5, 6, 7].map((m) => `in 2026-0${m}-01 · out 2026-0${m}-02`).join(' · ');

test.each([
  ['a promise was written down', 'promised 2026-11-01 2026-11-19', 'promise high'],
  ['they complained', `${MUTUAL} · said 2026-11-15 2`, 'resolve high'],
  ['a birthday is known', 'in 2026-10-30 · out 2026-11-18 · birthday 11-21', 'greet high'],
  ['they wrote, and answers to them are seen here', `${MUTUAL} · in 2026-11-18`, 'reply high'],
  ['they wrote; whether we answer elsewhere is not known', 'in 2026-11-18', 'reply medium'],
  ['we wrote, and never saw a word of theirs', 'out 2026-11-10', 'followUp medium'],
  ['the usual gap is known', MONTHLY, 'reconnect high'],
  [
    'four contact days, no usual gap yet',
    'in 2026-05-01 · out 2026-05-02 · in 2026-06-20 · out 2026-06-21',
    'reconnect medium',
  ],
  ['two contact days are no rhythm', 'in 2026-08-01 · out 2026-08-02', 'reconnect low'],
  ['nothing was ever seen here', 'saved 2026-11-10', 'firstTouch low'],
  [
    'two purchases make one gap',
    'bought 2026-05-01 · bought 2026-08-20 · in 2026-11-10 · out 2026-11-12',
    'upsell medium',
  ],
  [
    'four purchases make three',
    'bought 2026-02-01 · bought 2026-04-25 · bought 2026-06-10 · bought 2026-08-25 · in 2026-11-10 · out 2026-11-12',
    'upsell high',
  ],
])('how sure: %s', (_, lines, expected) => expect(surest(lines)).toBe(expected));

import { expect, test } from 'vitest';
import { isBefore, readAmount, readDay, readMinutes, readRefund } from './typed-fact';

test.each<[string, ReturnType<typeof readAmount>]>([
  ['1200', 1200],
  ['1200.5', 1200.5],
  ['1200,50', 1200.5],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1,200.50', 1200.5],
  ['1.200,50', 1200.5],
  ["1'200.50", 1200.5],
  ['1 200 000,5', 1200000.5],
  ['0.005', 0.005],
  ['€ 80', 80],
  ['80 €', 80],
  ['US$80', 80],
  ['EUR 80', 80],
  ['￥８０', 80],
  ['120 元', 120],
  ['', 'amountMissing'],
  ['  ', 'amountMissing'],
  ['0', 'amountNotPositive'],
  ['-5', 'amountNotPositive'],
  ['−5', 'amountNotPositive'],
  ['(5)', 'amountNotPositive'],
  ['€-5', 'amountNoNumber'],
  ['five', 'amountNoNumber'],
  ['1,200,50', 'amountNoNumber'],
  ['1.200.50', 'amountNoNumber'],
  ['12,34,567', 'amountNoNumber'],
  ['1e5', 'amountNoNumber'],
  ['80 EUR 20', 'amountNoNumber'],
  ['1000000000001', 'amountTooBig'],
])('the amount “%s” is %s', (text, expected) => {
  expect(readAmount(text)).toBe(expected);
});

/** Half past midnight of the 21st in Oslo. */
const MOMENT = { now: '2026-11-20T23:30:00.000Z', tz: 'Europe/Oslo' };

test.each<[string, ReturnType<typeof readDay>]>([
  ['2026-11-21', { at: MOMENT.now, isAhead: false }],
  ['2026-11-20', { at: '2026-11-20', isAhead: false }],
  ['2026-11-22', { at: '2026-11-22', isAhead: true }],
  ['2024-02-29', { at: '2024-02-29', isAhead: false }],
  ['', 'dayMissing'],
  ['2026-02-29', 'dayImpossible'],
  ['2026-11-31', 'dayImpossible'],
  ['2026-11-20T10:00:00Z', 'dayImpossible'],
  ['yesterday', 'dayImpossible'],
])('the day “%s” is %o', (text, expected) => {
  expect(readDay(text, MOMENT)).toEqual(expected);
});

test.each<[string, ReturnType<typeof readMinutes>]>([
  ['', undefined],
  ['15', 15],
  ['１５', 15],
  ['1440', 1440],
  ['1441', 'minutesBad'],
  ['0', 'minutesBad'],
  ['-3', 'minutesBad'],
  ['1.5', 'minutesBad'],
  ['an hour', 'minutesBad'],
])('“%s” minutes are %s', (text, expected) => {
  expect(readMinutes(text)).toBe(expected);
});

test.each<[string, ReturnType<typeof readRefund>]>([
  ['80', 80],
  ['79,99', 79.99],
  ['80.01', 'refundTooMuch'],
  ['9999999999999', 'refundTooMuch'],
  ['', 'refundMissing'],
  ['0', 'refundNotPositive'],
  ['-5', 'refundNotPositive'],
  ['half', 'amountNoNumber'],
])('of 80 that are left, “%s” given back is %s', (text, expected) => {
  expect(readRefund(text, 80)).toBe(expected);
});

test.each([
  ['2026-11-20', '2026-11-21', true],
  ['2026-11-21', '2026-11-21', false],
  // The same day there, the evening before in UTC.
  ['2026-11-20T23:30:00.000Z', '2026-11-21', false],
  ['2026-11-20T22:30:00.000Z', '2026-11-21', true],
])('%s lies before a purchase of %s: %s', (at, bought, expected) => {
  expect(isBefore(at, bought, 'Europe/Oslo')).toBe(expected);
});

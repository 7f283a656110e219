import { RECONNECT } from '../params';
import type { Past } from '../past';

/** How pressing a silence is: it grows from `urgency` towards `urgency + rise` beyond theta (MODEL.md §4). */
export function urgencyOfSilence(silentDays: number, { rhythm }: Past): number {
  const beyond = Math.max(0, silentDays - rhythm.thetaDays);
  return RECONNECT.urgency + RECONNECT.rise * (1 - 2 ** (-beyond / rhythm.typicalGapDays));
}

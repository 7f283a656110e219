/** Why the stage is what it is; the screen words it from these numbers alone (MODEL.md §1.2). */
export type Reason =
  | { code: 'SET_BY_HUMAN'; by: string | null; at: string }
  | { code: 'NO_PURCHASE' }
  | { code: 'PURCHASES'; n: number; lastDaysAgo: number }
  | { code: 'OVERDUE_REPURCHASE'; limitDays: number }
  | { code: 'FIRST_PURCHASE_RECENT'; limitDays: number }
  | { code: 'REPEAT_OVER_TIME'; spanDays: number }
  | { code: 'REPEAT_BUYER'; limitDays: number }
  | { code: 'NO_INTERACTION'; capturedDaysAgo: number }
  | { code: 'NEVER_ANSWERED_BY_US'; lastDaysAgo: number }
  | { code: 'NO_REPLY_YET'; lastDaysAgo: number; unanswered: number }
  | { code: 'SILENT'; days: number; limitDays: number; warmth: number }
  | { code: 'FIRST_EXCHANGE_RECENT'; days: number }
  | {
      code: 'LONG_REGULAR';
      tenureDays: number;
      contactDays: number;
      months: number;
      inboundDays: number;
    }
  | { code: 'LAST_CONTACT'; lastDaysAgo: number; contactDaysYear: number };

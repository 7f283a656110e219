import { REPURCHASE_DAYS } from './params';

/** What the rep chose about the model (MODEL.md §1, "Call"). */
export interface ModelConfig {
  /** Purchases decide the stage; with it off they never do. */
  readonly purchaseTracking: boolean;
  /** Days after which somebody is expected to buy again, default 90. */
  readonly repurchaseDays?: number | null | undefined;
  /** Sum of net purchases that makes the tier value; null or absent = off. */
  readonly valueCutoff?: number | null | undefined;
  /** The rep's own currency, ISO 4217: what the cutoff is in, and every amount that names none. */
  readonly currency?: string | null | undefined;
}

/** The expected days between purchases; what is no number of days is not heeded. */
export function repurchaseDaysOf({ repurchaseDays }: ModelConfig): number {
  const isDays =
    typeof repurchaseDays === 'number' && repurchaseDays > 0 && repurchaseDays < Infinity;
  return isDays ? repurchaseDays : REPURCHASE_DAYS;
}

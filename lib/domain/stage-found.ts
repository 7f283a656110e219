import type { Stage } from './axes';
import type { Reason } from './reason';

/** A stage, the rule that gave it, and the reasons with the numbers of the day. */
export interface StageFound {
  readonly stage: Stage;
  /** Names the rule: the last of its reason codes, which tells their whole list. */
  readonly rule: Reason['code'];
  /** Asked for when shown: the look-ahead needs only the rule. */
  reasons(): Reason[];
}

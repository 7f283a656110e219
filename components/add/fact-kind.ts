import type { Fact } from '@/lib/domain/fact';

/** What can be added by hand, in the order in which it is offered. */
export const ADD_KINDS = [
  'call',
  'meeting',
  'chat',
  'purchase',
  'refund',
  'feedback',
  'referral',
  'consent',
  'birthday',
] as const;
export type AddKind = (typeof ADD_KINDS)[number];

/** Which form a fact is corrected in; `mail` and `fact` are never added by hand. */
export type FormKind = AddKind | 'mail' | 'fact';

export function formKindOf(fact: Fact): FormKind {
  if (fact.kind === 'stageOverride' || fact.kind === 'playEvent') return 'fact';
  if (fact.kind !== 'interaction') return fact.kind;
  if (fact.channel === 'call' || fact.channel === 'meeting') return fact.channel;
  return fact.channel === 'email' ? 'mail' : 'chat';
}

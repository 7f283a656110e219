import type { Contact } from '@/lib/domain/contact';
import type { CorrectableFact, Fact } from '@/lib/domain/fact';
import { BirthdayForm } from './birthday-form';
import { ConsentForm } from './consent-form';
import type { FormKind } from './fact-kind';
import { FeedbackForm } from './feedback-form';
import { OtherForm } from './other-form';
import { PurchaseForm } from './purchase-form';
import { ReferralForm } from './referral-form';
import { RefundForm } from './refund-form';
import { TalkForm } from './talk-form';

/** The form in which a fact is added, or the one given corrected. */
export function FactForm(props: {
  kind: FormKind;
  contact: Contact;
  facts: readonly Fact[];
  old?: CorrectableFact | undefined;
  onClose(): void;
}) {
  const { kind, old, ...given } = props;
  const as = <K extends Fact['kind']>(wanted: K) =>
    old?.kind === wanted ? (old as Extract<Fact, { kind: K }>) : undefined;
  switch (kind) {
    case 'purchase':
      return <PurchaseForm {...given} old={as('purchase')} />;
    case 'refund':
      return <RefundForm {...given} />;
    case 'feedback':
      return <FeedbackForm {...given} old={as('feedback')} />;
    case 'referral':
      return <ReferralForm {...given} old={as('referral')} />;
    case 'consent':
      return <ConsentForm {...given} old={as('consent')} />;
    case 'birthday':
      return <BirthdayForm {...given} />;
    case 'fact':
      return old ? <OtherForm old={old} onClose={given.onClose} /> : null;
    default:
      return <TalkForm {...given} kind={kind} old={as('interaction')} />;
  }
}

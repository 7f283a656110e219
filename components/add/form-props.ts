import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';

/** What every form is given; with `old` it corrects that fact instead of adding one. */
export interface FormProps<F extends Fact> {
  contact: Contact;
  facts: readonly Fact[];
  old?: F | undefined;
  onClose(): void;
}

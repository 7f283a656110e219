import type { Contact } from '@/lib/domain/contact';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';

/** The first cell of a list's row: the name, which shows the card, and the organisation. */
export function NameCell(props: {
  /** Undefined while it is being read, or when it is gone. */
  contact: Contact | undefined;
  isChosen: boolean;
  onChoose(): void;
}) {
  const { contact } = props;
  const title = contact ? contactTitle(contact) : '';
  return (
    <td>
      <button
        type="button"
        className="nm"
        title={title}
        aria-current={props.isChosen || undefined}
        onClick={props.onChoose}
      >
        {title}
      </button>
      <span className="small">{contact && valueOfContact(contact, 'organisation')}</span>
    </td>
  );
}

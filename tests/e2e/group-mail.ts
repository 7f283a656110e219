import { composeMessage } from '../webmail/mime';
import type { SampleMail, SampleMessage } from '../webmail/sample-mail';

/** A mail between five: the rep, the sender and three more, one of them without a name. */
export function groupMail({ self }: SampleMail): SampleMessage {
  const from = { name: 'Noor Haddad', address: 'noor.haddad@quay-logistics.example' };
  const to = [self, { name: 'Ewa Lis', address: 'ewa.lis@quay-logistics.example' }];
  const cc = [
    { name: '', address: 'customs@quay-logistics.example' },
    { name: 'Sam Okoro', address: 'sam.okoro@okoro-stores.example' },
  ];
  const id = 'group.1@sample.northwind-tea.example';
  const subject = 'Who comes to the quay on Monday';
  const date = new Date(Date.now() - 3_600_000);
  const text =
    'Hello all,\n\nI need the names for the gate by Friday.\n\nNoor Haddad\nDuty Manager\nQuay Logistics\n+44 20 7946 0177\n';
  const raw = composeMessage({ id, from, to, cc, date, subject, text });
  const envelope = { from: from.address, to: [self.address] };
  return { id, kind: 'person', folder: 'INBOX', from, to, date, subject, flags: '', raw, envelope };
}

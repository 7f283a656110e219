/** Local parts that name a role and not a person (MODEL.md §5.1). */
export const ROLE_ADDRESSES: ReadonlySet<string> = new Set(
  [
    'abuse accounting accounts admin administrator alerts billing bounce bounces careers contact',
    'customer-service customercare customerservice do-not-reply do_not_reply donotreply enquiries',
    'enquiry feedback finance hello help helpdesk hostmaster hr info inquiries inquiry invoice',
    'invoices it jobs kefu legal mail mailer-daemon marketing media news newsletter no-reply',
    'no.reply no_reply noreply notification notifications notify office order orders postmaster',
    'press privacy purchasing reception recruiting recruitment root sales security service',
    'services shop store support team webmaster zhaopin',
  ].flatMap((line) => line.split(' ')),
);

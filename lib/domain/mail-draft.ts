/** Words for a mail that the rep looks through and sends. */
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The link that opens a draft in whatever program the rep writes mail with (RFC 6068). Nothing is
 * sent by it, and nothing is asked for.
 */
export function mailtoOf({ to, subject, body }: MailDraft): string {
  // An address may hold what parts a link: only the @ and what mail programs expect stays bare.
  const address = encodeURIComponent(to).replaceAll('%40', '@').replaceAll('%2B', '+');
  const lines = body.split('\n').map(encodeURIComponent).join('%0D%0A');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}

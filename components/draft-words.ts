import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { MailDraft } from '@/lib/domain/mail-draft';
import type { VariantId } from '@/lib/domain/plays/list';
import type { RankedPlay } from '@/lib/domain/standing';
import type { Translate } from '@/lib/i18n/language';
import type { About } from './play-words';

/** What a draft begins with: a subject, a greeting and a first sentence. The rest is the rep's. */
export function draftWords(
  play: RankedPlay,
  { contact, facts, tasks }: Pick<About, 'contact' | 'facts' | 'tasks'>,
  t: Translate,
): Omit<MailDraft, 'to'> {
  const name = valueOfContact(contact, 'name');
  const hello = name ? t('draft.hello', { name }) : t('draft.helloNobody');
  const task = tasks.find(({ id }) => id === play.evidence);
  const answered = facts.find(({ id }) => id === play.evidence);
  const about = answered?.kind === 'interaction' ? answered.subject : null;
  if (play.play === 'reply') {
    const subject = about ? t('draft.re', { subject: withoutRe(about) }) : t('draft.reply.subject');
    return { subject, body: `${hello}\n\n` };
  }
  if (play.play === 'promise') {
    return { subject: task?.text ?? contactTitle(contact), body: `${hello}\n\n` };
  }
  const kind = ownWords(play) ?? play.play;
  const sentence = t(`draft.${kind}.body`);
  return { subject: t(`draft.${kind}.subject`), body: `${hello}\n\n${sentence}\n\n` };
}

/** Grounds on which other words are written than those of the play: after a sale care decides them. */
const OWN_WORDS = ['anyIssue', 'suggestions'] as const satisfies readonly VariantId[];

const ownWords = ({ variant }: RankedPlay) => OWN_WORDS.find((id) => id === variant?.id);

/** An answer to an answer says so once. */
const withoutRe = (subject: string) =>
  subject.replace(/^\s*((re|aw|sv|回复|答复)\s*[:：]\s*)+/i, '');

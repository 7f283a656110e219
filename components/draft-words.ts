import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { MailDraft } from '@/lib/domain/mail-draft';
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
  const sentence = t(`draft.${play.play}.body`);
  return { subject: t(`draft.${play.play}.subject`), body: `${hello}\n\n${sentence}\n\n` };
}

/** An answer to an answer says so once. */
const withoutRe = (subject: string) =>
  subject.replace(/^\s*((re|aw|sv|回复|答复)\s*[:：]\s*)+/i, '');

import { fieldKind } from '@/lib/domain/contact';
import type { Translate } from '@/lib/i18n/language';

/** What the screen calls a field of a patch, e.g. `fields.email:a@b.example` = Email. */
export function fieldWord(field: string, t: Translate): string {
  const kind = fieldKind.safeParse(/^fields\.([a-z]+)/.exec(field)?.[1]);
  if (kind.success) return t(`field.${kind.data}`);
  if (field === 'neverLog' || field === 'doNotContact' || field === 'text') {
    return t(`history.fields.${field}`);
  }
  return t('history.fields.contact');
}

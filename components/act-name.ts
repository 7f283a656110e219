import { findContactTitle } from '@/lib/app/read-contacts';
import type { Change } from '@/lib/domain/change';
import type { Translate } from '@/lib/i18n/language';

/** An act in words, with the person's name: “Saved Mara Lindqvist”. */
export async function readActName(change: Change, t: Translate): Promise<string> {
  const title = change.subjects[0] ? await findContactTitle(change.subjects[0]) : undefined;
  const who = title ?? nameInChange(change) ?? t('act.somebody');
  return t(`act.${change.act}`, { who });
}

/** A removed contact's name still stands in the journal. */
function nameInChange(change: Change): string | undefined {
  for (const { patch } of change.parts) {
    const name = patch.find(({ field }) => field === 'fields.name');
    const value = (name?.after ?? name?.before) as { value?: unknown } | undefined;
    if (typeof value?.value === 'string') return value.value;
  }
  return undefined;
}

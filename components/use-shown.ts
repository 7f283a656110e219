import { useEffect } from 'react';
import type { Behind } from '@/lib/domain/fact-behind';

/** Brings what a suggestion rests on into sight, and the focus with it. */
export function useShown(opened: Behind | undefined): void {
  useEffect(() => {
    if (!opened) return;
    const row = document.getElementById(shownId(opened));
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  }, [opened]);
}

/** The place on the card where something stands. */
export const shownId = (behind: Behind): string =>
  behind.table === 'contacts' ? `contacts-${behind.field}` : `${behind.table}-${behind.id}`;

import type { PlaceReason, TodayRow } from '@/lib/domain/today';
import type { Words } from '../words';

/**
 * Why a row stands at its place, in a line: `2 of 13: owed to them, cannot wait; below Ben, where …`.
 * @param place counted from 0
 * @param nameOf whom a contact's id stands for
 */
export function placeWords(
  row: TodayRow,
  place: number,
  all: number,
  nameOf: (contactId: string) => string,
  { t }: Words,
): string {
  const isSaid = row.why.some(({ code }) => code === 'below');
  const reasons = row.why.map((reason) => reasonOf(reason, nameOf, t));
  const why = [...reasons, ...(isSaid ? [] : [t('today.first')])].join(t('list.comma'));
  return t('today.place', { place: place + 1, all, why });
}

function reasonOf(reason: PlaceReason, nameOf: (id: string) => string, t: Words['t']): string {
  switch (reason.code) {
    case 'owed':
      return t('today.owed');
    case 'urgency':
      return t(`today.urgency.${reason.level}`);
    case 'tier':
      return t(`today.tier.${reason.tier}`);
    case 'habit':
      return t(`today.habit.${reason.taken}`);
    case 'below':
      return t(`today.below.${reason.by}`, { who: nameOf(reason.contactId) });
  }
}

import type { FieldValue } from '@/lib/domain/contact';
import type { SightedField, Sighting } from '@/lib/domain/sighting';

/** A sighted field as it is kept: how it was offered was a question of the moment. */
export function savedForm(field: SightedField | FieldValue): FieldValue {
  const { kind, value, written, extension, phoneKind, evidence } = field;
  return {
    kind,
    value,
    ...(written === undefined ? {} : { written }),
    ...(extension === undefined ? {} : { extension }),
    ...(phoneKind === undefined ? {} : { phoneKind }),
    evidence,
  };
}

const valueIn = (person: Sighting, kind: FieldValue['kind']) =>
  person.fields.find((field) => field.kind === kind && field.offered === 'ticked')?.value;

/** What the screen calls somebody not saved: the name as read, never a guess. */
export const titleOf = (person: Sighting) => valueIn(person, 'name');

/** Title and organisation as read, in one line. */
export const roleOf = (person: Sighting) =>
  [valueIn(person, 'title'), valueIn(person, 'organisation')].filter(Boolean).join(' · ');

/** What tells a row of a picker from every other; without an address, its place and its name. */
export const rowKey = (person: Sighting, index: number) =>
  person.address ?? `nameless ${index} ${titleOf(person) ?? ''}`;

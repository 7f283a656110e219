import { fieldKey } from '@/lib/domain/contact';
import type { Confidence, Evidence, EvidencePart } from '@/lib/domain/evidence';
import type { PageAddress } from '@/lib/domain/page-reading';
import type { SightedField, Sighting } from '@/lib/domain/sighting';
import { guessName, readName } from './names';
import { isRelayAddress, isViaName } from './relay';
import type { Signature } from './signature';
import { readNameWarnings } from './warnings';

/** Where and when a reading was made. */
export interface Place {
  origin: string;
  seenAt: string;
}

const RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

export function evidenceOf(place: Place, part: EvidencePart, confidence: Confidence): Evidence {
  return { part, confidence, origin: place.origin, seenAt: place.seenAt };
}

/** Makes the sighting of somebody named in a header or a list row. */
export function sightAddress(entry: PageAddress, key: string | null, place: Place): Sighting {
  const warnings = readNameWarnings(entry.name, key);
  const name = warnings.length > 0 ? null : readName(entry.name);
  const fields: SightedField[] = [];
  if (name !== null) {
    const evidence = evidenceOf(place, entry.part, 'high');
    fields.push({ kind: 'name', value: name, evidence, offered: 'ticked' });
  }
  if (key !== null) fields.push(emailField(key, entry, place));
  const guess = name === null && warnings.length === 0 && key !== null ? guessName(key) : null;
  if (guess !== null) fields.push(guessedName(guess, place));
  return { address: key, role: entry.part, fields, automated: null, warnings };
}

function emailField(key: string, entry: PageAddress, place: Place): SightedField {
  const evidence = evidenceOf(place, entry.part, 'high');
  const relay = isRelayAddress(key) || isViaName(entry.name);
  return relay
    ? { kind: 'email', value: key, evidence, offered: 'unticked', doubt: 'relay' }
    : { kind: 'email', value: key, evidence, offered: 'ticked' };
}

function guessedName(value: string, place: Place): SightedField {
  const evidence = evidenceOf(place, 'addressGuess', 'low');
  return { kind: 'name', value, evidence, offered: 'unticked', doubt: 'guess' };
}

/** The fields of a signature, each with its line. */
export function signatureFields(signature: Signature, place: Place): SightedField[] {
  const at = (line: number, confidence: Confidence, part: EvidencePart = 'signature') => ({
    ...evidenceOf(place, part, confidence),
    line,
  });
  const fields: SightedField[] = [];
  const { name, title, organisation, website } = signature;
  if (name) add(fields, { kind: 'name', value: name.value, evidence: at(name.line, 'medium') });
  if (title) add(fields, { kind: 'title', value: title.value, evidence: at(title.line, 'medium') });
  if (organisation) {
    const evidence = organisation.agreesWithMail
      ? { ...at(organisation.line, 'high'), also: 'mailDomain' as const }
      : at(organisation.line, 'medium');
    add(fields, { kind: 'organisation', value: organisation.value, evidence });
  }
  for (const phone of signature.phones) fields.push(phoneField(phone, at));
  if (website) {
    const evidence = website.agreesWithMail
      ? { ...at(website.line, 'high', website.part), also: 'mailDomain' as const }
      : at(website.line, 'medium', website.part);
    add(fields, { kind: 'website', value: website.value, evidence });
  }
  return fields;
}

function phoneField(
  phone: Signature['phones'][number],
  at: (line: number, confidence: Confidence) => Evidence,
): SightedField {
  const base = {
    kind: 'phone' as const,
    value: phone.e164,
    written: phone.written,
    ...(phone.extension === null ? {} : { extension: phone.extension }),
    phoneKind: phone.kind,
    evidence: at(phone.line, phone.valid ? 'medium' : 'low'),
  };
  // China without an area code: too short to be called from elsewhere.
  const short = phone.e164.startsWith('+86') && phone.e164.length < 13 && !phone.valid;
  return short
    ? { ...base, offered: 'unticked', doubt: 'incomplete' }
    : { ...base, offered: 'ticked' };
}

function add(fields: SightedField[], field: Omit<SightedField, 'offered'>) {
  fields.push({ ...field, offered: 'ticked' });
}

/** Joins two sets of fields of one person: the first word stays, better evidence wins. */
export function joinFields(
  first: readonly SightedField[],
  second: readonly SightedField[],
): SightedField[] {
  const joined = new Map(first.map((field) => [fieldKey(field), field]));
  for (const field of second) {
    const key = fieldKey(field);
    const known = joined.get(key);
    if (!known) joined.set(key, field);
    else if (isBetter(field, known)) joined.set(key, field);
    else if (known.kind === 'name' && known.value === field.value && !known.evidence.also) {
      if (field.evidence.part === 'signature') {
        joined.set(key, { ...known, evidence: { ...known.evidence, also: 'signature' } });
      }
    }
  }
  return [...joined.values()];
}

/** A guess gives way to anything said; the same value takes the surer evidence. */
function isBetter(field: SightedField, known: SightedField): boolean {
  if (known.doubt === 'guess') return field.doubt !== 'guess';
  return (
    field.value === known.value && RANK[field.evidence.confidence] > RANK[known.evidence.confidence]
  );
}

/** Joins sightings of the same address, in order; those without an address stay apart. */
export function joinSightings(sightings: readonly Sighting[]): Sighting[] {
  const joined = new Map<string, Sighting>();
  for (const [index, sighting] of sightings.entries()) {
    const key = sighting.address ?? `#${index}`;
    const known = joined.get(key);
    joined.set(key, known ? join(known, sighting) : sighting);
  }
  return [...joined.values()];
}

function join(first: Sighting, second: Sighting): Sighting {
  const codes = new Set(first.warnings.map(({ code }) => code));
  return {
    ...first,
    fields: joinFields(first.fields, second.fields),
    automated: first.automated && second.automated ? first.automated : liveliest(first, second),
    warnings: [...first.warnings, ...second.warnings.filter(({ code }) => !codes.has(code))],
  };
}

/** Somebody who wrote one mail by hand is no machine, whatever their absence note says. */
function liveliest(first: Sighting, second: Sighting) {
  const wrote = (sighting: Sighting) => sighting.role === 'from';
  if (wrote(first) && wrote(second)) return null;
  return wrote(second) ? second.automated : first.automated;
}

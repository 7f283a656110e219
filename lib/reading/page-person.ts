import { readEmailKey } from '@/lib/domain/email-key';
import type { Confidence } from '@/lib/domain/evidence';
import { readPhone } from '@/lib/domain/identity/phone';
import type { SightedField, Sighting } from '@/lib/domain/sighting';
import { readName } from './names';
import { mailAddressOf } from './page-text';
import type { Place } from './sighting-fields';
import { evidenceOf } from './sighting-fields';
import { readWebsite } from './website';

/** A person as a page's data describes them, still in the page's own words. */
export interface PagePerson {
  part: 'jsonLd' | 'hCard' | 'selection';
  name: string | null;
  emails: string[];
  phones: string[];
  title: string | null;
  organisation: string | null;
  website: string | null;
}

const MAX_EACH = 10;

/** Turns a described person into a sighting; null when neither name nor address can be read. */
export async function sightPagePerson(person: PagePerson, place: Place): Promise<Sighting | null> {
  const fields: SightedField[] = [];
  const add = (kind: SightedField['kind'], value: string | null, confidence: Confidence) => {
    if (value === null || value === '') return;
    const evidence = evidenceOf(place, person.part, confidence);
    fields.push({ kind, value: value.slice(0, 300), evidence, offered: 'ticked' });
  };
  const name = readName(person.name);
  const keys = person.emails
    .slice(0, MAX_EACH)
    .map((email) => readEmailKey(mailAddressOf(email))?.key)
    .filter((key) => key !== undefined);
  if (name === null && keys.length === 0) return null;
  add('name', name, 'high');
  for (const key of new Set(keys)) add('email', key, 'high');
  add('title', person.title, 'medium');
  add('organisation', person.organisation, 'medium');
  fields.push(...(await phoneFields(person, place)));
  add('website', person.website === null ? null : readWebsite(person.website), 'medium');
  return { address: keys[0] ?? null, role: person.part, fields, automated: null, warnings: [] };
}

async function phoneFields(person: PagePerson, place: Place): Promise<SightedField[]> {
  const fields = new Map<string, SightedField>();
  for (const written of person.phones.slice(0, MAX_EACH)) {
    const phone = await readPhone(written.replace(/^tel:/i, ''), '');
    if (!phone) continue;
    fields.set(phone.e164, {
      kind: 'phone',
      value: phone.e164,
      written: written.slice(0, 60),
      ...(phone.ext === null ? {} : { extension: phone.ext }),
      phoneKind: phone.fax ? 'fax' : 'work',
      evidence: evidenceOf(place, person.part, phone.valid ? 'medium' : 'low'),
      offered: 'ticked',
    });
  }
  return [...fields.values()];
}

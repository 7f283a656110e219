import { readEmailKey } from '@/lib/domain/email-key';
import { readPhone } from '@/lib/domain/identity/phone';
import type { PageBlock, PageLink, TabReading } from '@/lib/domain/page-reading';
import type { Self } from '@/lib/domain/self';
import type { SightedField, Sighting } from '@/lib/domain/sighting';
import { readHCards } from './h-card';
import { readJsonLdPeople } from './json-ld';
import { readName } from './names';
import type { PagePerson } from './page-person';
import { sightPagePerson } from './page-person';
import { readSelection } from './selection';
import type { Place } from './sighting-fields';
import { evidenceOf, sightAddress } from './sighting-fields';

const MAX_PEOPLE = 100;
const MAX_NUMBERS = 20;

/** The people of an ordinary page: described in its data, linked by mailto and tel, or selected. */
export async function sightPagePeople(
  tab: TabReading,
  self: Self,
  place: Place,
): Promise<Sighting[]> {
  const { blocks, links } = tab.reading;
  const selected = await readSelectedBlocks(blocks, links, self, place);
  const described = await readDescribedBlocks(blocks, tab.url);
  const people: Sighting[] = [...selected];
  for (const person of described.slice(0, MAX_PEOPLE)) {
    const sighting = await sightPagePerson(person, place);
    if (sighting && !(sighting.address && self.has(sighting.address))) people.push(sighting);
  }
  people.push(...sightMailLinks(links, self, place));
  return [...people, ...(await sightPhoneLinks(links, people, place))];
}

async function readSelectedBlocks(
  blocks: readonly PageBlock[],
  links: readonly PageLink[],
  self: Self,
  place: Place,
): Promise<Sighting[]> {
  const found: Sighting[] = [];
  for (const { kind, content } of blocks) {
    if (kind === 'text') found.push(...(await readSelection(content, links, self, place)));
  }
  return found;
}

async function readDescribedBlocks(
  blocks: readonly PageBlock[],
  url: string,
): Promise<PagePerson[]> {
  const people: PagePerson[] = [];
  for (const { kind, content } of blocks) {
    if (kind === 'hCard') people.push(...(await readHCards(content, url)));
  }
  for (const { kind, content } of blocks) {
    if (kind === 'jsonLd') people.push(...readJsonLdPeople(content));
  }
  return people;
}

function sightMailLinks(links: readonly PageLink[], self: Self, place: Place): Sighting[] {
  return links.slice(0, 300).flatMap(({ href, text }) => {
    const keys = mailtoKeys(href).filter((key) => !self.has(key));
    const name = keys.length === 1 ? personalName(text) : null;
    return keys.map((address) =>
      sightAddress({ name, address, part: 'mailtoLink' }, address, place),
    );
  });
}

/** The addresses of a mailto link: decoded, without its subject, several of them parted by commas. */
function mailtoKeys(href: string): string[] {
  if (!/^mailto:/i.test(href)) return [];
  const [addresses = ''] = href.slice('mailto:'.length).split('?');
  return decoded(addresses)
    .split(/[,;]/)
    .slice(0, 50)
    .map((address) => readEmailKey(address)?.key)
    .filter((key) => key !== undefined);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NO_NAME =
  /\b(?:e-?mail|mail|contact|write|send|message|get|in|touch|us|me|here|click|info|support|team|office|press|sales|enquir\w{1,6}|inquir\w{1,6}|schreib\w{0,4}|kontakt|contactez|écri\w{1,6}|escri\w{1,6}|to|the|our|your|feedback|help|service|newsletter)\b|联系|邮箱|邮件|发送|客服/iu;

/** The words of a link when they can only be a person's name. */
function personalName(text: string): string | null {
  const name = text.length <= 60 && !/[@\d:]/.test(text) ? readName(text) : null;
  if (name === null || NO_NAME.test(name)) return null;
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return name;
  const words = name.split(' ');
  const capitals = words.every(
    (word) =>
      /^\p{Lu}/u.test(word) ||
      /^(?:von|van|de|der|den|da|di|del|la|le|bin|al|el|y|zu|ter)$/.test(word),
  );
  return words.length >= 2 && words.length <= 5 && capitals ? name : null;
}

/** Numbers that nobody here has yet: each by itself, for the page does not say whose they are. */
async function sightPhoneLinks(
  links: readonly PageLink[],
  people: readonly Sighting[],
  place: Place,
): Promise<Sighting[]> {
  const known = new Set(people.flatMap(({ fields }) => fields.map(({ value }) => value)));
  const found: Sighting[] = [];
  for (const { href, text } of links) {
    if (!/^tel:/i.test(href) || found.length >= MAX_NUMBERS) continue;
    const written = decoded(href.slice('tel:'.length)).trim();
    const phone = await readPhone(written, '');
    if (!phone?.valid || known.has(phone.e164)) continue;
    known.add(phone.e164);
    const field: SightedField = {
      kind: 'phone',
      value: phone.e164,
      written: text.trim() === '' ? written : text.trim().slice(0, 60),
      ...(phone.ext === null ? {} : { extension: phone.ext }),
      phoneKind: phone.fax ? 'fax' : 'work',
      evidence: evidenceOf(place, 'telLink', 'medium'),
      offered: 'ticked',
    };
    found.push({ address: null, role: 'telLink', fields: [field], automated: null, warnings: [] });
  }
  return found;
}

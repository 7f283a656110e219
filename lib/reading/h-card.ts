import type { PagePerson } from './page-person';

type Property = string | Readonly<Record<string, unknown>> | Item;

interface Item {
  type?: string[];
  properties: Record<string, Property[]>;
  children?: Item[];
}

const MAX_PEOPLE = 60;
const MAX_DEPTH = 6;

/** Reads the people of an h-card or hCard; an organisation's card and broken HTML give none. */
export async function readHCards(html: string, url: string): Promise<PagePerson[]> {
  const { mf2 } = await import('microformats-parser');
  try {
    const { items } = mf2(html, { baseUrl: url }) as unknown as { items: Item[] };
    return items.flatMap((item) => cardsIn(item, 0)).slice(0, MAX_PEOPLE);
  } catch {
    return [];
  }
}

function cardsIn(item: Item, depth: number): PagePerson[] {
  if (depth > MAX_DEPTH) return [];
  const own = item.type?.includes('h-card') && !isOrganisation(item) ? [personOf(item)] : [];
  const nested = Object.entries(item.properties)
    .filter(([name]) => name !== 'org' && name !== 'adr')
    .flatMap(([, values]) => values.filter(isItem));
  return [
    ...own,
    ...[...nested, ...(item.children ?? [])].flatMap((child) => cardsIn(child, depth + 1)),
  ];
}

/** By the format's own rule a card whose name is its organisation is the organisation's. */
function isOrganisation({ properties }: Item): boolean {
  const name = text(properties['name']);
  return name !== null && name === text(properties['org']) && !properties['given-name'];
}

function personOf({ properties }: Item): PagePerson {
  const joined = [text(properties['given-name']), text(properties['family-name'])].filter(
    (part) => part !== null,
  );
  return {
    part: 'hCard',
    name: text(properties['name']) ?? (joined.length > 0 ? joined.join(' ') : null),
    emails: texts(properties['email']),
    phones: texts(properties['tel']),
    title: text(properties['job-title']) ?? text(properties['role']) ?? text(properties['title']),
    organisation: text(properties['org']),
    website: text(properties['url']),
  };
}

function texts(values: Property[] | undefined): string[] {
  return (values ?? [])
    .map((value) =>
      typeof value === 'string'
        ? value
        : isItem(value)
          ? text(value.properties['name'])
          : value['value'],
    )
    .filter((value): value is string => typeof value === 'string')
    .map((value) => value.replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '');
}

function text(values: Property[] | undefined): string | null {
  return texts(values)[0] ?? null;
}

function isItem(value: Property | Item): value is Item {
  return (
    typeof value === 'object' && 'properties' in value && typeof value['properties'] === 'object'
  );
}

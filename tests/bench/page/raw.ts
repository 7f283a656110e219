/** IndexedDB by hand: what the product is measured against. */

/** One row of a store, and the store it belongs in. */
export interface WrittenRow {
  store: string;
  row: Record<string, unknown>;
}

const promised = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const committed = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });

/** Copies a database with its stores, indexes and rows. */
export async function copyDatabase(from: string, to: string): Promise<IDBDatabase> {
  const source = await promised(indexedDB.open(from));
  const opening = indexedDB.open(to, 1);
  opening.onupgradeneeded = () => copyStores(source, opening.result);
  const target = await promised(opening);
  const names = [...source.objectStoreNames];
  for (const name of names) {
    const rows = await promised(source.transaction(name).objectStore(name).getAll());
    const writing = target.transaction(name, 'readwrite');
    for (const row of rows) writing.objectStore(name).put(row);
    await committed(writing);
  }
  return target;
}

function copyStores(source: IDBDatabase, target: IDBDatabase): void {
  const names = [...source.objectStoreNames];
  const reading = source.transaction(names);
  for (const name of names) {
    const store = reading.objectStore(name);
    const made = target.createObjectStore(name, { keyPath: store.keyPath });
    for (const indexName of store.indexNames) {
      const { keyPath, multiEntry, unique } = store.index(indexName);
      made.createIndex(indexName, keyPath, { multiEntry, unique });
    }
  }
}

/** Every row that saving one contact has written: its own, what is derived, and the journal's. */
export async function readWritten(contactId: string): Promise<WrittenRow[]> {
  const source = await promised(indexedDB.open('alongside'));
  const reading = source.transaction([...source.objectStoreNames]);
  const all = (store: string, index: string) =>
    promised(reading.objectStore(store).index(index).getAll(contactId));
  const [contact, facts, standing, count, changes] = await Promise.all([
    promised(reading.objectStore('contacts').get(contactId)),
    all('facts', 'contactId'),
    promised(reading.objectStore('standings').get(contactId)),
    promised(reading.objectStore('counters').get('contacts')),
    all('journal', 'subjects'),
  ]);
  const emails = Object.values(contact.fields as Record<string, { kind: string; value: string }>)
    .filter(({ kind }) => kind === 'email')
    .map(({ value }) => ({ address: value, contactId }));
  source.close();
  const rows = (store: string, found: Record<string, unknown>[]) =>
    found.map((row) => ({ store, row }));
  const found = [
    ...rows('contacts', [contact]),
    ...rows('facts', facts),
    ...rows('addresses', emails),
    ...rows('standings', [standing]),
    ...rows('counters', [count]),
    ...rows('journal', changes),
  ];
  if (facts.length === 0 || changes.length !== 1) throw new Error('not the rows of one capture');
  return found;
}

let renewed = 0;

/** The same bytes under other keys, so that the copy gains rows as the product's database does. */
export function renewIds(rows: readonly WrittenRow[]): WrittenRow[] {
  renewed += 1;
  const tag = String(renewed).padStart(6, '0');
  const text = JSON.stringify(rows)
    .replace(/"([0-9a-f]{26})([0-9a-f]{6})"/g, `"$1${tag}"`)
    .replace(/person-\d{6}@/g, `person-${tag}@`);
  const changed = JSON.parse(text) as WrittenRow[];
  for (const { store, row } of changed)
    if (store === 'journal') row['at'] = `${String(row['at'])}-${tag}`;
  return changed;
}

/** Puts rows in one transaction and waits until it is complete. */
export async function putRows(database: IDBDatabase, rows: readonly WrittenRow[]): Promise<void> {
  const stores = [...new Set(rows.map(({ store }) => store))];
  const writing = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
  for (const { store, row } of rows) writing.objectStore(store).put(row);
  await committed(writing);
}

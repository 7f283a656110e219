import type { Frame } from '@playwright/test';
import { formatDay } from '@/components/format-day';
import { playWords } from '@/components/play-words';
import type { Words } from '@/components/words';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { standingOf } from '@/lib/domain/standing-row';
import type { Task } from '@/lib/domain/task';
import { translator } from '@/lib/i18n/language';

/** A contact as the launcher prints it. */
export interface Card {
  who: string;
  stage: string;
  fact: string;
  suggestion: string;
}

/**
 * Reads the cards back from where they are kept: raw rows of IndexedDB, and what the product's own
 * domain and words make of them. Nothing is read from the screen.
 */
export async function readKeptCards(frame: Frame): Promise<Card[]> {
  const rows = JSON.parse(await frame.evaluate(readRows)) as KeptRows;
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = new Date().toISOString();
  const t = translator('en');
  const words: Words = {
    language: 'en',
    tz,
    vocabulary: 'stages',
    t,
    day: (at) => formatDay(at, 'en', tz),
  };
  return rows.contacts.map((contact) => {
    const facts = rows.facts.filter((fact) => fact.contactId === contact.id);
    const tasks = rows.tasks.filter((task) => task.contactId === contact.id);
    const standing = standingOf(contact, facts, tasks, { now, tz });
    const [play] = standing.ranked;
    return {
      who: contactTitle(contact),
      stage: t(`stage.${standing.stage}`),
      fact: playWords(play ?? standing.primary, { contact, facts, now }, words).fact,
      suggestion: play ? t(`play.${play.play}.name`) : 'Nothing to do',
    };
  });
}

interface KeptRows {
  contacts: Contact[];
  facts: Fact[];
  tasks: Task[];
}

function readRows(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('alongside');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(['contacts', 'facts', 'tasks']);
      const contacts = reading.objectStore('contacts').getAll();
      const facts = reading.objectStore('facts').getAll();
      const tasks = reading.objectStore('tasks').getAll();
      reading.onerror = () => reject(reading.error);
      reading.oncomplete = () => {
        opening.result.close();
        resolve(
          JSON.stringify({ contacts: contacts.result, facts: facts.result, tasks: tasks.result }),
        );
      };
    };
  });
}

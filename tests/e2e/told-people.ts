import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Care } from '@/lib/domain/axes';
import type { Contact } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import type { Fact, Feedback, Interaction } from '@/lib/domain/fact';
import { writeExportFile } from '@/lib/formats/export-file';
import { REP, value } from '../tools/people';
import type { Browser } from './browser';
import { openDesk } from './steps';

/** People with a past, brought into a browser through the product's own restore. */

const DAY_MS = 86_400_000;

/** Nine in the morning, some days ago. */
const daysAgo = (days: number) =>
  new Date(Math.floor(Date.now() / DAY_MS - days) * DAY_MS + 9 * 3_600_000).toISOString();

/** What happened, by how many days ago it was. */
export interface Past {
  saved: number;
  /** Mail from them, and from the rep. */
  theirs?: number[];
  ours?: number[];
  /** Purchases of 100 EUR. */
  bought?: number[];
  /** Of what; absent = not said. */
  product?: string;
  /** Customers they sent. */
  referred?: number[];
  said?: [number, NonNullable<Feedback['sort']>][];
  /** How content they were, 1 to 5. */
  rated?: [number, number][];
  care?: Care;
}

function contactOf(name: string, { saved, care }: Past): Contact {
  const fields = [value('name', name), value('email', addressOf(name))];
  return {
    id: name,
    capturedAt: daysAgo(saved),
    fields: Object.fromEntries(fields.map((field) => [fieldKey(field), field])),
    neverLog: false,
    doNotContact: false,
    ...(care && { care }),
  };
}

/** The address of somebody made up. */
export const addressOf = (name: string) => `${name.toLowerCase().replace(/\W/g, '.')}@told.example`;

function factsOf(name: string, past: Past): Fact[] {
  const { theirs = [], ours = [], bought = [], said = [], rated = [], referred = [] } = past;
  const shared = (kind: string, days: number) => ({
    id: `${name} ${kind} ${days}`,
    contactId: name,
    at: daysAgo(days),
    recordedAt: daysAgo(days),
  });
  const mail = (dir: Interaction['dir'], days: number): Fact => ({
    ...shared(`mail ${dir}`, days),
    kind: 'interaction',
    dir,
    from: null,
    channel: 'email',
    auto: false,
    subject: null,
    page: null,
    messageKeys: [],
  });
  const feedback = (kind: string, days: number) => ({
    ...shared(kind, days),
    kind: 'feedback' as const,
    sort: null,
    nps: null,
    csat: null,
    sentiment: null,
    words: 'What they said',
  });
  return [
    ...theirs.map((days) => mail('in', days)),
    ...ours.map((days) => mail('out', days)),
    ...bought.map(
      (days): Fact => ({
        ...shared('purchase', days),
        kind: 'purchase',
        amount: 100,
        currency: 'EUR',
        product: past.product ?? null,
        refundedAt: null,
      }),
    ),
    ...said.map(([days, sort]): Fact => ({ ...feedback(sort, days), sort })),
    ...rated.map(([days, csat]): Fact => ({ ...feedback('rating', days), csat })),
    ...referred.map(
      (days): Fact => ({
        ...shared('referral', days),
        kind: 'referral',
        name: 'Somebody new',
        referredId: null,
      }),
    ),
  ];
}

/** Restores these people into a browser, and gives the desk with their list. */
export async function tellPeople(
  browser: Browser,
  people: Readonly<Record<string, Past>>,
): Promise<Page> {
  const text = await writeExportFile({
    exportedAt: new Date().toISOString(),
    settings: {
      rep: {
        language: 'en',
        timeZone: 'UTC',
        ownAddresses: [REP],
        lastExportAt: null,
        currency: 'EUR',
      },
    },
    records: {
      contacts: Object.entries(people).map(([name, past]) => contactOf(name, past)),
      facts: Object.entries(people).flatMap(([name, past]) => factsOf(name, past)),
      notes: [],
      tasks: [],
      drafts: [],
      journal: [],
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'alongside-told-'));
  const file = join(folder, 'people.json');
  writeFileSync(file, text);
  const desk = await openDesk(browser, 'export');
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: 'Restore this file' }).click();
  await desk.getByText('Restored').first().waitFor();
  rmSync(folder, { recursive: true });
  await goTo(desk, 'contacts');
  return desk;
}

/** Another part of the desk, in the same tab. */
export async function goTo(desk: Page, part: 'contacts' | 'settings'): Promise<void> {
  await desk.locator(`.segs a[href="#${part}"]`).click();
  await desk.locator(part === 'contacts' ? '.grid' : '.page').waitFor();
}

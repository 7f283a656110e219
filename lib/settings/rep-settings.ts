import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { readEmailKey } from '@/lib/domain/email-key';
import { currency } from '@/lib/domain/fact';
import type { PageReading } from '@/lib/domain/page-reading';
import { REPURCHASE_DAYS } from '@/lib/domain/params';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import { timeText } from '@/lib/domain/time-text';
import { VOCABULARIES } from '@/lib/domain/vocabulary';
import { changeInTurn } from './in-turn';

/** Does the browser know this zone? With one it does not know no day could be counted. */
function isZone(name: string): boolean {
  if (name === 'auto') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** What the rep chose about themselves: words, clock, own addresses. */
export const repSettings = z.object({
  language: z.enum(['auto', 'en', 'zh_CN']),
  /** IANA zone in which days are counted; `auto` follows the machine. */
  timeZone: z.string().check(z.refine(isZone)),
  /** The rep's own addresses, as e-mail keys. They are never captured and tell who wrote. */
  ownAddresses: z.array(z.string().check(z.refine((text) => readEmailKey(text)?.key === text))),
  /** When the last export was written, ISO 8601 UTC; null = never. */
  lastExportAt: z.nullable(timeText),
  // What follows came later: settings kept before it do not hold it.
  /** Purchases decide the stage. */
  purchaseTracking: z._default(z.boolean(), false),
  /** Days after which somebody is expected to buy again. */
  repurchaseDays: z._default(z.int().check(z.minimum(1), z.maximum(3_650)), REPURCHASE_DAYS),
  /** Sum of purchases, in the rep's own currency, that makes the tier value; null = off. */
  valueCutoff: z._default(z.nullable(z.number().check(z.positive())), null),
  /** The rep's own currency; null = that of the browser's language. */
  currency: z._default(z.nullable(currency), null),
  /** The words in which the screen says where a relationship stands. */
  vocabulary: z._default(z.enum(VOCABULARIES), 'stages'),
  /** Plays of which the rep wants no suggestion, of nobody. */
  mutedPlays: z._default(z.array(z.enum(PLAY_IDS)), []),
});
export type RepSettings = z.infer<typeof repSettings>;

const KEY = 'rep';
const DEFAULTS: RepSettings = repSettings.parse({
  language: 'auto',
  timeZone: 'auto',
  ownAddresses: [],
  lastExportAt: null,
});

/**
 * Reads the rep's settings. Throws when what is stored is not readable: guessing would hide a loss.
 * Nothing is kept between two reads: of a change each listener hears in its turn, and a screen that
 * heard first would ask again and be given what was.
 */
export async function readRepSettings(): Promise<RepSettings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? DEFAULTS : repSettings.parse(stored);
}

/** Changes some of the rep's settings and gives the whole. Throws ZodError on one that is none. */
export async function changeRepSettings(changes: Partial<RepSettings>): Promise<RepSettings> {
  return changeInTurn(async () => {
    const next = repSettings.parse({ ...(await readRepSettings()), ...changes });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** The rep's own addresses: those set by hand and those the page's own frame shows. */
export async function readOwnAddresses(reading?: PageReading): Promise<string[]> {
  const { ownAddresses } = await readRepSettings();
  const shown = (reading?.self ?? []).flatMap((address) => readEmailKey(address)?.key ?? []);
  return [...new Set([...ownAddresses, ...shown])];
}

/** The zone in which the rep's days are counted, an IANA name. */
export function zoneOf(settings: RepSettings): string {
  return settings.timeZone === 'auto'
    ? Intl.DateTimeFormat().resolvedOptions().timeZone
    : settings.timeZone;
}

import type { FieldKind, FieldValue } from '@/lib/domain/contact';
import { readEmailKey } from '@/lib/domain/email-key';
import { countryOf, readPhone } from '@/lib/domain/identity/phone';

export type TypedTrouble = 'badEmail' | 'badPhone' | 'badWebsite' | 'empty';

/**
 * Reads a value typed by hand into the form in which it is kept.
 * @param old the value it takes the place of: a phone written without its country is of the old one's
 * @returns the value with the rep as its evidence, or what is wrong with it
 */
export async function readTypedValue(
  kind: FieldKind,
  text: string,
  now: string,
  old?: FieldValue,
): Promise<FieldValue | TypedTrouble> {
  const written = text.trim();
  if (written === '') return 'empty';
  const evidence = { part: 'rep', confidence: 'high', origin: null, seenAt: now } as const;
  if (kind === 'email') {
    const email = readEmailKey(written);
    return email ? { kind, value: email.key, evidence } : 'badEmail';
  }
  if (kind === 'phone') {
    const phone = await readPhone(written, old ? await countryOf(old.value) : '');
    if (!phone) return 'badPhone';
    const extension = phone.ext ? { extension: phone.ext } : {};
    const phoneKind = old?.phoneKind ? { phoneKind: old.phoneKind } : {};
    return { kind, value: phone.e164, written, ...extension, ...phoneKind, evidence };
  }
  if (kind === 'website') {
    const address = readWebsite(written);
    return address ? { kind, value: address, evidence } : 'badWebsite';
  }
  return { kind, value: written, evidence };
}

function readWebsite(text: string): string | undefined {
  try {
    const url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.hostname.includes('.') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

import { readEmailKey } from '@/lib/domain/email-key';
import type { PageLink } from '@/lib/domain/page-reading';
import { signingWords } from './name-match';
import type { TextLine } from './newest-text';
import { mailNameOf } from './organisation-words';
import { findSignature } from './signature-block';
import { readCountry } from './signature-country';
import { readSignatureLines } from './signature-lines';
import type { SignaturePhone } from './signature-phones';
import { readSignaturePhones } from './signature-phones';
import type { SignatureRoles } from './signature-roles';
import { readRoles } from './signature-roles';
import { registrable } from './warnings';
import type { SignatureWebsite } from './website';
import { findWebsite } from './website';

/** What a signature plainly says of the one who signed. */
export interface Signature extends SignatureRoles {
  phones: SignaturePhone[];
  website: SignatureWebsite | null;
}

export interface SignatureContext {
  /** The sender's name as cleaned, and the address key. */
  name: string | null;
  address: string | null;
  /** Canonical addresses of the rep; lines that hold one are the rep's own. */
  self: ReadonlySet<string>;
  links: readonly PageLink[];
  /** An auto-reply: only what stands below the writer's own name is believed. */
  autoReply: boolean;
}

/** Reads the signature at the end of a message's newest words; null when there is none. */
export async function readSignature(
  lines: readonly TextLine[],
  context: SignatureContext,
): Promise<Signature | null> {
  const signing = signingWords(context.name, context.address);
  const block = findSignature(lines, signing);
  if (!block || (context.autoReply && block.by !== 'name')) return null;
  return readBlock(block.lines, signing, context);
}

/** Reads lines that are known to be somebody's signature or card. */
export async function readBlock(
  block: readonly TextLine[],
  signing: readonly string[],
  context: SignatureContext,
): Promise<Signature> {
  const address = context.address === null ? null : readEmailKey(context.address);
  const domain = address && registrable(address.key);
  const host = address === null ? null : address.key.slice(address.key.lastIndexOf('@') + 1);
  const mailName = mailNameOf(domain, host);
  const lines = readSignatureLines(block, { address: context.address, self: context.self });
  const text = block.map((line) => line.text).join('\n');
  const country = readCountry(text, context.address);
  const han = /^\P{L}{0,20}\p{Script=Han}/u.test(context.name ?? text.slice(0, 60));
  return {
    ...readRoles(lines, { signing, mailName, han }),
    phones: await readSignaturePhones(lines, context.links, country),
    website: findWebsite(lines, context.links, mailName === null ? null : domain),
  };
}

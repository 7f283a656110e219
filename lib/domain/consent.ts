import type { Moment } from '@/lib/base/days';
import type { ConsentEntry } from './contact-facts';
import type { Dated } from './entries';
import type { Latest } from './order';
import { anyLater, isLater } from './order';

/** Which channels may be used (MODEL.md §4, "Consent"). */
export interface Consent {
  readonly doNotContact: boolean;
  readonly entries: readonly Dated<ConsentEntry>[];
  /** Channels of the contact that are open, in order of preference. */
  readonly reachable: readonly string[];
}

/** What consent facts, the contact's channels and the rep's own decision allow together. */
export function consentOf(
  entries: readonly Dated<ConsentEntry>[],
  channels: readonly string[],
  doNotContact: boolean,
): Consent {
  const isOpen = (channel: string) => optOutsOf(entries, channel).length === 0;
  return { doNotContact, entries, reachable: doNotContact ? [] : channels.filter(isOpen) };
}

/**
 * The channel on which an inbound message may be answered, or undefined. Whoever writes on a channel
 * after opting out of it may be answered there; an older message is answered on the first channel
 * that is open.
 */
export function answerChannel(consent: Consent, channel: string, at: Moment): string | undefined {
  if (consent.doNotContact) return undefined;
  const wroteSince = optOutsOf(consent.entries, channel).every((out) => isLater(at, out.at));
  return wroteSince ? channel : consent.reachable[0];
}

/**
 * Whether an opt-out on any channel came at or after our last message and they have not been in
 * touch since: then nobody is pursued on the channel that is left (MODEL.md §4, "Proactive").
 * @param all every human interaction, either direction
 */
export function optedOutSinceWeWrote(consent: Consent, all: Latest, ours: Latest): boolean {
  if (ours.day === -Infinity) return false;
  return consent.entries.some(
    (entry) =>
      entry.entry.state === 'out' &&
      !anyLater(all, entry.at) &&
      !consent.entries.some((other) => lifts(other, entry)),
  );
}

/** The opt-outs that close a channel: those of it or of all, with no later opt-in to it or to all. */
function optOutsOf(
  entries: readonly Dated<ConsentEntry>[],
  channel: string,
): readonly Dated<ConsentEntry>[] {
  if (entries.length === 0) return entries;
  const about = entries.filter(({ entry }) => entry.channel === channel || entry.channel === 'all');
  const optIns = about.filter(({ entry }) => entry.state === 'in');
  return about.filter(
    (out) => out.entry.state === 'out' && !optIns.some((optIn) => isLater(optIn.at, out.at)),
  );
}

/** An opt-in lifts an earlier opt-out of its channel; one to all any; any channel's one of all. */
function lifts(optIn: Dated<ConsentEntry>, out: Dated<ConsentEntry>): boolean {
  const [given, taken] = [optIn.entry.channel, out.entry.channel];
  const isAboutIt = given === taken || given === 'all' || taken === 'all';
  return optIn.entry.state === 'in' && isAboutIt && isLater(optIn.at, out.at);
}

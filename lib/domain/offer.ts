import type { Step } from './plays/play';

/** What the one button of a suggestion does: everything but the last human step. */
export type Offer =
  /** Opens a mail with words in it; sending stays with the rep. */
  | { readonly does: 'mail'; readonly to: string }
  /** Shows the number, then asks how the call went. */
  | { readonly does: 'call'; readonly number: string | null }
  /** Gives the words to copy, then logs the chat. */
  | { readonly does: 'chat'; readonly channel: string }
  | { readonly does: 'logMeeting' }
  /** Opens the form of a purchase; when none was made, the other way to take it up. */
  | { readonly does: 'recordPurchase'; readonly orElse: Word }
  | { readonly does: 'keepPromise' };

/** An offer that ends in a word from us. */
export type Word = Exclude<Offer, { readonly does: 'recordPurchase' }>;

/** How a contact can be reached. */
export interface Ways {
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** Channels that may be used, best first. */
  readonly reachable: readonly string[];
  /** The channel on which this very thing is to be answered. */
  readonly answerOn?: string | null;
}

/** Channels on which words are spoken or typed elsewhere. */
const CHATS = ['wechat', 'whatsapp', 'sms', 'social', 'webChat'];

/**
 * What the button offers for a step of a play. Writing goes by the channel that it is to be answered
 * on, else by the first that may be used and of which an address is known; a promise is kept by
 * writing where that may be, and can always be ticked off.
 */
export function offerOf(step: Step, ways: Ways): Offer {
  switch (step) {
    case 'logCall':
      return { does: 'call', number: ways.phone ?? null };
    case 'logMeeting':
      return { does: step };
    case 'keepPromise':
      return writing(ways) ?? { does: 'keepPromise' };
    case 'recordPurchase':
      return { does: step, orElse: wordBy(ways) };
    default:
      return wordBy(ways);
  }
}

/** Where no way is known, the rep has one, and says afterwards how it went. */
const wordBy = (ways: Ways): Word => writing(ways) ?? { does: 'call', number: null };

function writing({ email, phone, reachable, answerOn }: Ways): Word | undefined {
  const channels = answerOn ? [answerOn, ...reachable] : reachable;
  for (const channel of channels) {
    if (channel === 'email' && email) return { does: 'mail', to: email };
    if (channel === 'call' && phone) return { does: 'call', number: phone };
    if (CHATS.includes(channel)) return { does: 'chat', channel };
  }
  return undefined;
}

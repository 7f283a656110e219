/** Marks of replies and forwards in front of a subject, in the languages mail programs write. */
const REPLY_MARK =
  /^(?:re|fwd?|fw|aw|wg|antw|antwort|sv|vs|vb|tr|rv|res|enc|ref|réf|rif|odp|pd|ynt|ilt|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|転送|отв|ha|на|пересл)(?:\s?[[(]\d{1,3}[\])]|\^\d{1,3})?\s?:\s?/iu;
const MAX_MARKS = 20;

/** The subject as its first writer wrote it: reply and forward marks dropped, spaces joined. */
export function plainSubject(subject: string): string {
  let text = subject.slice(0, 2_000).normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (let count = 0; count < MAX_MARKS; count += 1) {
    const mark = REPLY_MARK.exec(text);
    if (!mark) break;
    text = text.slice(mark[0].length);
  }
  return text;
}

/** The site's own key of a message: unique only on its origin, so the origin is part of it. */
export function siteMessageKey(origin: string, key: string): string {
  return `site:${origin}:${key}`;
}

/**
 * The fallback key: sender, minute and plain subject. The same mail in another folder, or read by
 * another site, gives the same one. Needs an instant: on a mere date two mails could meet.
 */
export function hashedMessageKey(from: string, at: string, subject: string | null): string {
  const minute = at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const words = plainSubject(subject ?? '').toLowerCase();
  return `hash:${hash106(`${from}\n${minute}\n${words}`)}`;
}

/** cyrb53 with two seeds: synchronous, 106 bits; tells mails apart, protects nothing. */
function hash106(text: string): string {
  return `${cyrb53(text, 0x9e3779b9)}${cyrb53(text, 0x85ebca6b)}`;
}

function cyrb53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

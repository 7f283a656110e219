/** A 128-bit random id, 32 lower-case hexadecimal digits. */
export type Id = string;

/** Gives a new random id. 128 bits: two machines never meet on one (SYNC: ids are made offline). */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * How far an answer may lie from what is expected: a number, relative unless its reason says
 * absolute, and absolute where 0 is expected.
 */
export interface Tolerance {
  readonly tolerance: number;
  readonly reason?: string | undefined;
}

const FOR_THE_OTHERS = /relative (\S+) for the others/;

/** Says what is wrong with an answer, or gives nothing. */
export function farFrom(
  what: string,
  answer: number | undefined,
  expected: number | undefined,
  { tolerance, reason = '' }: Tolerance,
): string[] {
  if (expected === undefined) return [];
  if (answer === undefined) return [`${what}: nothing, expected ${expected}`];
  const others = FOR_THE_OTHERS.exec(reason)?.[1];
  const isAbsolute = expected === 0 || (others === undefined && /\babsolute\b/.test(reason));
  const allowed = expected !== 0 && others !== undefined ? Number(others) : tolerance;
  const off = Math.abs(answer - expected) / (isAbsolute ? 1 : Math.abs(expected));
  if (off <= allowed) return [];
  const how = isAbsolute ? 'absolute' : 'relative';
  return [`${what}: ${answer}, expected ${expected} (${how} ${off.toExponential(1)} > ${allowed})`];
}

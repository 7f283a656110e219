/**
 * Every place where a value is not what was wanted, one line each: `ranked[0].score: wanted 0.5, got
 * 0.4`. Objects and lists are compared part by part; numbers may differ by the tolerance.
 */
export function differences(wanted: unknown, got: unknown, tolerance: number, path = ''): string[] {
  if (typeof wanted === 'number' && typeof got === 'number') {
    return Math.abs(wanted - got) <= tolerance ? [] : [differ(path, wanted, got)];
  }
  if (!isObject(wanted) || !isObject(got) || Array.isArray(wanted) !== Array.isArray(got)) {
    return Object.is(wanted, got) ? [] : [differ(path, wanted, got)];
  }
  const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  return [...keys].flatMap((key) => {
    const inner = Array.isArray(wanted) ? `${path}[${key}]` : `${path}${path && '.'}${key}`;
    return differences(wanted[key], got[key], tolerance, inner);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const inText = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

const differ = (path: string, wanted: unknown, got: unknown) =>
  `${path || 'the whole'}: wanted ${inText(wanted)}, got ${inText(got)}`;

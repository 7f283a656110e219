/**
 * Joins what was typed here with what came from elsewhere into the same field since: another tab,
 * an undo. Nobody's words are lost: theirs stand first, and what was written here follows them.
 * @param base the words both began with
 * @param theirs what stands in the slot now
 * @param ours what stands in this field
 */
export function joinWords(base: string, theirs: string, ours: string): string {
  if (theirs === base || theirs === ours) return ours;
  if (ours === base) return theirs;
  const own = ours.startsWith(base) ? ours.slice(base.length) : ours;
  // What was typed on continues the line it was typed in, where that line ends their words now.
  const line = base.slice(base.lastIndexOf('\n') + 1);
  if (own !== ours && line !== '' && theirs.endsWith(line)) return theirs + own;
  return [theirs, own.trim()].filter((words) => words !== '').join('\n\n');
}

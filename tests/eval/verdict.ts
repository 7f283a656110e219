/** What was judged, and everything that was wrong with it; an empty list is a pass. */
export interface Verdict {
  readonly name: string;
  readonly wrong: readonly string[];
}

/** Too little is known to show a figure: "not enough yet", and how much is missing. */
export interface NotEnough {
  readonly enough: false;
  readonly missing: number;
  /** Purchases of this contact; customers with a repeat purchase; customers. */
  readonly of: 'purchases' | 'repeaters' | 'customers';
}

/** Says how many are missing, or gives undefined when there are enough. */
export function lacking(has: number, needs: number, of: NotEnough['of']): NotEnough | undefined {
  return has < needs ? { enough: false, missing: needs - has, of } : undefined;
}

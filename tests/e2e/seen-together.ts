import type { Frame } from '@playwright/test';

/** Notes from now on which of these names the frame holds; gives the way to read the notes. */
export function noteShownNames(frame: Frame, names: string[]): () => Promise<[number, string][]> {
  const started = frame.evaluate((names) => {
    const notes: [number, string][] = [];
    const look = () => {
      const text = document.querySelector('main')?.textContent ?? '';
      const held = names.filter((name) => text.includes(name)).join();
      if (notes.at(-1)?.[1] !== held)
        notes.push([performance.timeOrigin + performance.now(), held]);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    Object.assign(globalThis, { shownNotes: notes });
  }, names);
  return async () => {
    await started;
    return frame.evaluate('globalThis.shownNotes');
  };
}

/** What stood on the page and in the frame at one moment; several names in the frame by commas. */
export interface SeenTogether {
  at: number;
  page: string;
  frame: string;
}

export const isAnotherPerson = ({ page, frame }: SeenTogether) => frame !== '' && frame !== page;

/** Every pair of mail and card that the rep could have seen together: the veil was off. */
export function pairsSeen(
  opened: readonly [number, string][],
  veil: readonly [number, boolean][],
  shown: readonly [number, string][],
): SeenTogether[] {
  const valueAt = <T>(notes: readonly [number, T][], at: number) =>
    notes.filter(([since]) => since <= at).at(-1)?.[1];
  const moments = [...opened, ...veil, ...shown].map(([at]) => at);
  // Clocks of two processes of one machine differ by parts of a millisecond.
  return [...new Set(moments.flatMap((at) => [at - 1, at + 1]))].flatMap((at) => {
    const page = valueAt(opened, at);
    const frame = valueAt(shown, at);
    if (page === undefined || frame === undefined || valueAt(veil, at)) return [];
    const isSteady = valueAt(shown, at - 2) === frame && valueAt(veil, at - 2) === false;
    return isSteady && valueAt(opened, at - 2) === page ? [{ at, page, frame }] : [];
  });
}

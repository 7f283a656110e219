import type { RefObject, UIEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

/** Rows are of one height, so only those in sight are made: 100,000 scroll like ten. */
const ROW_HEIGHT = 49;
const MARGIN_ROWS = 10;

/** Which rows of a long list are in sight, and the heights that stand for the others. */
export interface RowsInSight {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll(event: UIEvent<HTMLDivElement>): void;
  /** Index of the first row to draw, and of the first that is not. */
  first: number;
  last: number;
  /** Pixels above and below. */
  above: number;
  below: number;
}

/** Follows a scroller over a list of so many rows. */
export function useRowsInSight(count: number): RowsInSight {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => setHeight(scroller.current?.clientHeight ?? 800), []);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - MARGIN_ROWS);
  const last = Math.min(count, first + Math.ceil(height / ROW_HEIGHT) + 2 * MARGIN_ROWS);
  return {
    scroller,
    onScroll: (event) => setTop(event.currentTarget.scrollTop),
    first,
    last,
    above: first * ROW_HEIGHT,
    below: Math.max(0, count - last) * ROW_HEIGHT,
  };
}

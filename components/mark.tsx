import type { ReactNode } from 'react';
import type { Momentum, Stage } from '@/lib/domain/axes';
import type { Confidence } from '@/lib/domain/evidence';

const STAGES: Record<Stage, ReactNode> = {
  prospect: <circle cx="7" cy="7" r="5" strokeDasharray="1.9 2.03" strokeLinecap="butt" />,
  new: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <circle cx="7" cy="7" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  active: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" />
    </>
  ),
  loyal: (
    <>
      <circle cx="7" cy="7" r="5.5" />
      <circle cx="7" cy="7" r="3.2" fill="currentColor" stroke="none" />
    </>
  ),
  lapsed: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M4.5 7h5" />
    </>
  ),
};

const MOMENTA: Record<Momentum, ReactNode> = {
  none: <path d="M5 7h4" opacity=".6" />,
  warming: <path d="M2 10.5 6 7.5l2 1L12 4M9 3.75h3.25V7" />,
  steady: <path d="M1.75 7h10.5" />,
  cooling: <path d="M2 3.5 6 6.5l2-1L12 10M9 10.25h3.25V7" />,
  silent: <path d="M2 7h.01M5.3 7h.01M8.7 7h.01M12 7h.01" strokeWidth="2" />,
};

/** A stage's mark; the word stands beside it, never colour alone. */
export function StageMark({ stage }: { stage: Stage }) {
  return (
    <svg className={`mark is-${stage}`} viewBox="0 0 14 14" aria-hidden="true">
      {STAGES[stage]}
    </svg>
  );
}

export function MomentumMark({ momentum }: { momentum: Momentum }) {
  return (
    <svg className="mark" viewBox="0 0 14 14" aria-hidden="true">
      {MOMENTA[momentum]}
    </svg>
  );
}

/** What would turn one thing into another. */
export function ChangeMark() {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13" />
    </svg>
  );
}

/** Not saved yet. */
export function NewMark() {
  return (
    <svg className="mark" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 2.75v8.5M2.75 7h8.5" />
    </svg>
  );
}

const BARS = [
  { x: 1, y: 8, height: 3, from: 1 },
  { x: 4.5, y: 5, height: 6, from: 2 },
  { x: 8, y: 2, height: 9, from: 3 },
];
const SURE = { low: 1, medium: 2, high: 3 };

/** Confidence as bars; the word stands beside it. */
export function ConfidenceBars({ confidence }: { confidence: Confidence }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {BARS.map(({ x, y, height, from }) => (
        <rect
          key={x}
          x={x}
          y={y}
          width="2.5"
          height={height}
          rx=".5"
          className={SURE[confidence] < from ? 'off' : undefined}
        />
      ))}
    </svg>
  );
}

import type { Tier } from '@/lib/domain/axes';
import { starsOf } from '@/lib/domain/vocabulary';

const PLACES = [0, 12, 24];
const STAR = 'm5 .9 1.25 2.7 2.95.35-2.2 2 .6 2.9L5 7.4 2.4 8.85 3 5.95.8 3.95l2.95-.35z';

/** The tier as stars; the word stands beside or below them. */
export function Stars({ tier }: { tier: Tier }) {
  const stars = starsOf(tier);
  const places = PLACES.slice(0, stars);
  return (
    <svg
      className="stars"
      viewBox={`0 0 ${stars * 12 - 2} 10`}
      style={{ width: `${(stars * 12 - 2) / 16}rem` }}
      aria-hidden="true"
    >
      {places.map((x) => (
        <path key={x} transform={`translate(${x} 0)`} d={STAR} fill="currentColor" stroke="none" />
      ))}
    </svg>
  );
}

import type { ReactNode } from 'react';

/** Drawn on a 16 px grid. An icon never stands without a word, seen or spoken. */
const ICONS = {
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  hide: (
    <>
      <rect x="2" y="2.75" width="12" height="10.5" rx="1.5" />
      <path d="M10 2.75v10.5M5 6l2 2-2 2" />
    </>
  ),
  panel: (
    <>
      <rect x="2" y="2.75" width="12" height="10.5" rx="1.5" />
      <path d="M10 2.75v10.5" />
    </>
  ),
  desk: (
    <>
      <rect x="2" y="2.75" width="12" height="10.5" rx="1.5" />
      <path d="M2 6h12M6 6v7.25" />
    </>
  ),
  pencil: <path d="m3 13 .75-3 7.5-6.75 2.25 2.25L6 12.25zM9.25 4.5l2.25 2.25" />,
  chevron: <path d="m6 4 4 4-4 4" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  back: <path d="m10 4-4 4 4 4" />,
  mailIn: <path d="M14 8.5v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-4M8 2.25v7.5M5 6.75l3 3 3-3" />,
  mailOut: <path d="M14 8.5v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-4M8 9.75v-7.5M5 5.25l3-3 3 3" />,
  note: <path d="M3.25 2.75h9.5v7l-3.5 3.5h-6zM12.5 9.75H9.25v3.25M5.5 5.5h5M5.5 8h2.5" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  close: <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />,
  warning: <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.25h.01" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3l2 1.5" />
    </>
  ),
  call: (
    <path d="M4 2.75h2l1 3-1.5 1a7 7 0 0 0 3.75 3.75l1-1.5 3 1v2a1.25 1.25 0 0 1-1.25 1.25A9.5 9.5 0 0 1 2.75 4 1.25 1.25 0 0 1 4 2.75z" />
  ),
  meeting: (
    <>
      <circle cx="5.5" cy="6" r="2" />
      <circle cx="10.75" cy="6" r="2" />
      <path d="M2 13c0-2.25 1.5-3.5 3.5-3.5S9 10.75 9 13M10.75 9.5c2 0 3.25 1.25 3.25 3.5" />
    </>
  ),
  chat: <path d="M2.5 3.5h11v7.25H7.5L4.5 13v-2.25h-2zM5 6.25h6M5 8.25h4" />,
  bag: <path d="M3.25 5.25h9.5l.75 8h-11zM5.75 7V4.5a2.25 2.25 0 0 1 4.5 0V7" />,
  star: <path d="m8 2.5 1.7 3.5 3.8.5-2.75 2.7.65 3.8L8 11.2 4.6 13l.65-3.8L2.5 6.5l3.8-.5z" />,
  hand: <path d="M8 2.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5zM4.5 11.5l7-7" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  down2: <path d="M8 2.5V10M5 7l3 3 3-3M2.75 13h10.5" />,
  up2: <path d="M8 10.5V3M5 6l3-3 3 3M2.75 13h10.5" />,
  settings: (
    <>
      <path d="M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6" />
      <circle cx="10" cy="5" r="1.5" />
      <circle cx="6" cy="11" r="1.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  calendar: <path d="M2.75 4.25h10.5v9H2.75zM2.75 7.25h10.5M5.5 2.5v3M10.5 2.5v3" />,
  list: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={small ? 'mark' : undefined}>
      {ICONS[name]}
    </svg>
  );
}

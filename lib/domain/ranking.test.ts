import { expect, test } from 'vitest';
import { readMoment } from '@/lib/base/days';
import { told } from '@/tests/tools/told';
import { viewOn } from './day-view';
import { readPast } from './past';
import type { KnownPlay } from './plays/list';
import { PURSUES } from './plays/play';
import { tellHeld } from './ranking';

/** A play that always fires, so that only what keeps plays back decides. */
const eager: KnownPlay = {
  id: 'followUp',
  coolDownDays: 5,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'draft',
  fires: () => [{ urgency: 1, value: 1, facts: {} }],
};

function view(play: KnownPlay, lines: string[]) {
  const today = readMoment('2026-11-20', 'UTC')?.day ?? Number.NaN;
  const past = readPast(told(lines), today, 'UTC', {
    rules: [play],
    config: { purchaseTracking: false },
  });
  const shown = viewOn(today, past, [play], {});
  const ranked = shown.ranked.map((each) => each.play.id);
  return { ranked, held: tellHeld(shown, shown.situation) };
}

test('nothing proactive for three days after our own message', () => {
  const held = [{ play: 'followUp', by: 'recentOutbound', until: '2026-11-21' }];
  expect(view(eager, ['out 2026-11-18'])).toEqual({ ranked: [], held });
  expect(view(eager, ['both 2026-11-18'])).toEqual({ ranked: [], held });
  expect(view(eager, ['out 2026-11-17'])).toEqual({ ranked: ['followUp'], held: [] });
  expect(view({ ...eager, restsAfter: [] }, ['out 2026-11-20']).ranked).toEqual(['followUp']);
});

test('every reason is named, not only the first', () => {
  const story = [
    'opt-out all 2026-11-20',
    'out 2026-11-19',
    'snoozed followUp 2026-11-19 2026-12-24',
  ];
  expect(view(eager, story).held).toEqual([
    { play: 'followUp', by: 'consent' },
    { play: 'followUp', by: 'snoozed', until: '2026-12-24' },
    { play: 'followUp', by: 'recentOutbound', until: '2026-11-22' },
    { play: 'followUp', by: 'afterOptOut' },
  ]);
});

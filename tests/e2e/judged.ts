import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';

/** What is judged of a screen in a real browser: who can read it, and whether all of it is there. */

// The frame stands in a closed shadow root, where axe's own driver cannot follow; its text can.
const around = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource: string = around('axe-core').source;

export interface Fault {
  id: string;
  target: string;
  why: string;
}

interface Judged {
  passes: unknown[];
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** What axe finds wrong. Throws where it found next to nothing to judge. */
export async function findFaults(screen: Frame | Page): Promise<Fault[]> {
  const { passes, violations } =
    'context' in screen ? await new AxeBuilder({ page: screen }).analyze() : await judge(screen);
  // Rules that found nothing to judge would find no fault either.
  if (passes.length < 10) throw new Error(`axe judged by ${passes.length} rules only`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      id,
      target: String(target),
      why: failureSummary,
    })),
  );
}

async function judge(frame: Frame): Promise<Judged> {
  await frame.evaluate(axeSource);
  return frame.evaluate(() => (window as unknown as { axe: { run(): Promise<Judged> } }).axe.run());
}

/** Parts that are wider than the screen; a strip that scrolls by itself is none. */
export const readOverflow = (screen: Frame | Page): Promise<string[]> =>
  screen.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .map((one) => `${one.localName}.${one.className} to ${one.getBoundingClientRect().right}`);
  });

/** Controls that lie on one another, and words that do not fit their control. */
export const readCollisions = (screen: Frame | Page): Promise<string[]> =>
  screen.evaluate(() => {
    // With a menu open, what lies below it is not to be pressed.
    const within = document.querySelector(':popover-open') ?? document;
    const controls = [
      ...within.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
    const name = (one: HTMLElement) =>
      `${one.localName} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}`;
    // Of a row in a list that scrolls by itself only what the list shows.
    const shownOf = (one: HTMLElement) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const list = one.closest('.scroller')?.getBoundingClientRect();
      if (!list) return { left, right, top, bottom };
      return {
        ...{ left: Math.max(left, list.left), right: Math.min(right, list.right) },
        ...{ top: Math.max(top, list.top), bottom: Math.min(bottom, list.bottom) },
      };
    };
    // What sticks to an edge lies above what is scrolled below it.
    const isFloating = (one: HTMLElement) => one.closest('.bar, .toast, .sticky') !== null;
    const boxes = controls
      .filter((one) => !isFloating(one))
      .map((one) => ({ one, box: shownOf(one) }))
      .filter(({ box }) => box.bottom > box.top);
    const collisions = boxes.flatMap(({ one, box }, index) =>
      boxes.slice(index + 1).flatMap(({ one: other, box: its }) => {
        const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        const isWithin = one.contains(other) || other.contains(one);
        return wide > 2 && high > 2 && !isWithin ? [`${name(one)} lies on ${name(other)}`] : [];
      }),
    );
    const cut = controls
      .filter((one) => one.matches('button, summary, a') && one.scrollWidth > one.clientWidth + 1)
      // Names in a list may end in an ellipsis, with the whole name as their title.
      .filter((one) => getComputedStyle(one).display !== 'inline' && !one.matches('.nm[title]'))
      .map((one) => `${name(one)} is cut off`);
    return [...collisions, ...cut];
  });

/**
 * Walks through a screen with Tab alone, from its first control to its last: what was never
 * reached, what shows no focus, and what is reached where nobody sees it.
 */
export async function walkByTab(page: Page, screen: Frame | Page): Promise<string[]> {
  const count = await screen.evaluate(() => {
    const reachable = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
    const controls = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        one.tabIndex >= 0 &&
        !one.matches(':disabled'),
    );
    for (const one of controls) one.dataset['tab'] = 'never';
    controls[0]?.focus();
    return controls.length;
  });
  // Focus that a script has set shows no ring: the first control is come to by a key as well.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const faults: string[] = [];
  // Fields of a date are several stops, so more presses are allowed than there are controls.
  for (let press = 0; press < count * 5; press++) {
    const found = await screen.evaluate(lookAtFocus);
    if (found === 'left') break;
    if (found) faults.push(found);
    await page.keyboard.press('Tab');
  }
  const never = await screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-tab=never]')].map(
      (one) =>
        `${one.localName} ${one.textContent || one.getAttribute('aria-label')} never reached`,
    ),
  );
  return [...new Set([...faults, ...never])];
}

/** Runs in the screen; so it may use nothing from around it. */
async function lookAtFocus(): Promise<string | undefined> {
  // A list draws the rows that come into sight after it was scrolled: what is seen is what is drawn.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body || !document.hasFocus()) return 'left';
  if (one.dataset['tab'] === 'seen') return undefined;
  one.dataset['tab'] = 'seen';
  const name = `${one.localName} ${one.textContent || one.getAttribute('aria-label') || one.id}`;
  const hasRing = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  // The words of the strip wear it on what makes them large enough to press.
  if (!hasRing(getComputedStyle(one)) && !hasRing(getComputedStyle(one, '::after')))
    return `${name} shows no focus`;
  const box = one.getBoundingClientRect();
  const isOnScreen = box.top < innerHeight && box.bottom > 0 && box.left < innerWidth;
  if (!isOnScreen) return `${name} is focused out of sight`;
  const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
  const there = document.elementFromPoint(x, y);
  const isSeen = there && (one.contains(there) || there.contains(one));
  return isSeen ? undefined : `${name} is focused below ${there?.className}`;
}

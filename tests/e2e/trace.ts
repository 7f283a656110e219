import type { Page } from '@playwright/test';
import type { Browser } from './browser';

/** What the page's main thread did, and how much of it was the extension's. */
export interface Traced {
  /** The most time of ours within one task, milliseconds. */
  longest: number;
  /** How often a script of ours ran. */
  calls: number;
  /** Tasks over 50 ms, whoever caused them. */
  longTasks: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time on the processor, without what others took of it; not every event has it. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; fileName?: string } };
}

const LONG_MICROS = 50_000;

/** Records what the threads of this page do until `stop`. */
export async function startTrace(
  browser: Browser,
  page: Page,
): Promise<{ stop(): Promise<Traced> }> {
  const owner = browser.context.browser();
  if (!owner) throw new Error('this context has no browser of its own');
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await owner.startTracing(page, { categories });
  return {
    async stop() {
      const text = (await owner.stopTracing()).toString('utf8');
      const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
      return readTrace(traceEvents, `chrome-extension://${browser.extensionId}/`);
    },
  };
}

/**
 * Only tasks of threads that show a page count; our frame has a process of its own and no page waits
 * for it, so a thread on which nothing but our own files ran is left out.
 */
function readTrace(events: readonly TraceEvent[], ours: string): Traced {
  const scripts = events.filter(
    ({ name, ph }) => ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript'),
  );
  const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? args?.data?.fileName ?? '';
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const ofPages = new Set(
    scripts.filter((one) => urlOf(one).startsWith('http')).map((one) => threadOf(one)),
  );
  const tasks = events.filter(
    (one) => one.ph === 'X' && /RunTask$/.test(one.name) && ofPages.has(threadOf(one)),
  );
  const own = scripts.filter((one) => urlOf(one).startsWith(ours) && ofPages.has(threadOf(one)));
  const endOf = (event: TraceEvent) => event.ts + (event.dur ?? 0);
  const within = (inner: TraceEvent, outer: TraceEvent) =>
    threadOf(inner) === threadOf(outer) && inner.ts >= outer.ts && endOf(inner) <= endOf(outer);
  // A call within a call of ours is counted by the outer one.
  const outermost = own.filter((one) => !own.some((other) => other !== one && within(one, other)));
  const shares = tasks.map((task) =>
    outermost
      .filter((one) => within(one, task))
      .reduce((sum, one) => sum + (one.tdur ?? one.dur ?? 0), 0),
  );
  return {
    longest: Math.max(0, ...shares) / 1000,
    calls: own.length,
    longTasks: tasks.filter(({ dur = 0 }) => dur > LONG_MICROS).length,
  };
}

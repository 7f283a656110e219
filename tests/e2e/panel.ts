import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/**
 * The real side panel. Playwright makes no page for it, so it is spoken to through the protocol:
 * enough to evaluate, to find by role and name, and to click with a real, trusted click.
 */
export interface PanelPage {
  evaluate<Result>(expression: string): Promise<Result>;
  /** Waits for the element, then clicks its middle. The selector is plain CSS. */
  click(selector: string): Promise<void>;
  /** Clicks the button with this text or label. */
  clickButton(name: string): Promise<void>;
  waitFor(expression: string, millis?: number): Promise<void>;
  text(): Promise<string>;
  detach(): Promise<void>;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

const PATIENCE = 15_000;
const sleep = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

export async function attachPanel(
  context: BrowserContext,
  page: Page,
  url: string,
): Promise<PanelPage> {
  const session = await context.newCDPSession(page);
  const targetId = await waitForTarget(session, url);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const send = speakTo(session, sessionId);

  async function evaluate<Result>(expression: string): Promise<Result> {
    const { result, exceptionDetails: fault } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as Evaluated;
    if (fault) throw new Error(`in the panel: ${fault.exception?.description ?? fault.text}`);
    return result.value as Result;
  }

  async function waitFor(expression: string, millis = PATIENCE): Promise<void> {
    const until = Date.now() + millis;
    // A panel that is still loading has no body yet: what throws now may hold in a moment.
    const holds = () => evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
    while (!(await holds())) {
      if (Date.now() > until) throw new Error(`the panel never came to: ${expression}`);
      await sleep(50);
    }
  }

  async function clickFound(finder: string): Promise<void> {
    await waitFor(finder);
    const { x, y } = await evaluate<{ x: number; y: number }>(
      `(() => { const e = ${finder}; e.scrollIntoView({ block: 'center' });
        const b = e.getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`,
    );
    const at = { x, y, button: 'left', clickCount: 1 };
    for (const type of ['mousePressed', 'mouseReleased']) {
      await send('Input.dispatchMouseEvent', { ...at, type });
    }
  }

  return {
    evaluate,
    waitFor,
    click: (selector) => clickFound(`document.querySelector(${JSON.stringify(selector)})`),
    clickButton: (name) =>
      clickFound(
        `[...document.querySelectorAll('button')].find((b) =>
          (b.getAttribute('aria-label') ?? b.innerText).trim() === ${JSON.stringify(name)})`,
      ),
    text: () => evaluate<string>('document.body.innerText'),
    detach: () => session.detach(),
  };
}

async function waitForTarget(session: CDPSession, url: string): Promise<string> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    // A tab may show the same page; the panel is the one that is not inside a tab.
    const tabs = targetInfos.filter(({ type }) => type === 'tab').map((one) => one.url);
    const found = targetInfos.filter((one) => one.type === 'page' && one.url.startsWith(url));
    const panel = found.find((one) => !tabs.includes(one.url)) ?? found[0];
    if (panel) return panel.targetId;
    await sleep(50);
  }
  throw new Error(`no side panel shows ${url}`);
}

function speakTo(session: CDPSession, sessionId: string) {
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  return (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ error, result }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      const message = JSON.stringify({ id, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
}

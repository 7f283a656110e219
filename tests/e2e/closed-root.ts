import type { Page } from '@playwright/test';

/**
 * What stands in the closed shadow root in a page. No locator and no script of the page reaches
 * it; the browser's own protocol does.
 */
export interface OverlayPart {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Finds a part by its class; undefined when it is not there or is not shown. */
export async function findOverlayPart(
  page: Page,
  className: string,
): Promise<OverlayPart | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const parts = flatten(root)
      .filter((node) => node.nodeName === 'ALONGSIDE-FRAME')
      .flatMap((host) => (host.shadowRoots ?? []).flatMap(flatten))
      .filter((node) => classesOf(node).includes(className));
    for (const { backendNodeId } of parts) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId ? { objectId: object.objectId } : {}),
        functionDeclaration: `function () {
          const { x, y, width, height } = this.getBoundingClientRect();
          return { text: this.innerText, x, y, width, height };
        }`,
        returnByValue: true,
      });
      const part = result.value as OverlayPart;
      if (part.width > 0) return part;
    }
    return undefined;
  } finally {
    await session.detach();
  }
}

/**
 * Notes from now on when the frame was veiled and when it was shown again.
 * @returns reads the notes so far: wall clock in milliseconds, and whether it was veiled from then on
 */
export async function watchVeil(page: Page): Promise<() => Promise<[number, boolean][]>> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const box = flatten(root)
    .filter((node) => node.nodeName === 'ALONGSIDE-FRAME')
    .flatMap((host) => (host.shadowRoots ?? []).flatMap(flatten))
    .find((node) => classesOf(node).includes('box'));
  if (!box) throw new Error('no frame stands beside this page');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: box.backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    ...(object.objectId ? { objectId: object.objectId } : {}),
    functionDeclaration: `function () {
      const now = () => performance.timeOrigin + performance.now();
      window.veilNotes = [[now(), this.classList.contains('veiled')]];
      new MutationObserver(() => window.veilNotes.push([now(), this.classList.contains('veiled')]))
        .observe(this, { attributeFilter: ['class'] });
    }`,
  });
  await session.detach();
  return () => page.evaluate('window.veilNotes');
}

/** Waits for a part, then clicks its middle with a real click. */
export async function clickOverlayPart(page: Page, className: string): Promise<OverlayPart> {
  const part = await waitForOverlayPart(page, className);
  await page.mouse.click(part.x + part.width / 2, part.y + part.height / 2);
  return part;
}

export async function waitForOverlayPart(
  page: Page,
  className: string,
  millis = 10_000,
): Promise<OverlayPart> {
  const until = Date.now() + millis;
  while (Date.now() < until) {
    const part = await findOverlayPart(page, className);
    if (part) return part;
    await page.waitForTimeout(100);
  }
  throw new Error(`nothing of class ${className} stands beside ${page.url()}`);
}

const flatten = (node: DomNode): DomNode[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(flatten),
];

const classesOf = ({ attributes = [] }: DomNode): string[] =>
  (attributes[attributes.indexOf('class') + 1] ?? '').split(' ');

import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Script {
  id: string;
  matches: string[];
  js: string[];
}

/** What the browser holds for us about sites: what a test looks at. */
export interface FakeSites {
  /** Match patterns that were granted. */
  granted: Set<string>;
  /** Does the rep say yes when asked? */
  saysYes: boolean;
  registered: Map<string, Script>;
  tabs: { id: number; url: string }[];
  /** Files started in tabs, `7: /loader.js`. */
  started: string[];
  /** What tabs were told, `7: leave`. */
  told: string[];
  /** Tabs beside which the side panel was opened. */
  panels: number[];
  permissionsRemoved: ReturnType<typeof event>;
}

function event() {
  const listeners: ((...given: unknown[]) => void)[] = [];
  return {
    addListener: (listener: (...given: unknown[]) => void) => listeners.push(listener),
    trigger: (...given: unknown[]) => {
      for (const listener of listeners) listener(...given);
    },
  };
}

/** Patterns without ports, as the browser keeps them: `https://mail.example/*`. */
const PATTERN = /^https?:\/\/[^/:*]+\/\*$/;

/** Puts a working browser of sites under the fakes: permissions, scripts, tabs, side panel. */
export function fakeSites(): FakeSites {
  const sites: FakeSites = {
    granted: new Set(),
    saysYes: true,
    registered: new Map(),
    tabs: [],
    started: [],
    told: [],
    panels: [],
    permissionsRemoved: event(),
  };
  const checked = ({ origins }: { origins: string[] }) => {
    const bad = origins.find((pattern) => !PATTERN.test(pattern));
    if (bad !== undefined) throw new Error(`Invalid pattern ${bad}`);
    return origins;
  };
  Object.assign(fakeBrowser.permissions, {
    request: async (asked: { origins: string[] }) => {
      if (sites.saysYes) for (const pattern of checked(asked)) sites.granted.add(pattern);
      return sites.saysYes;
    },
    contains: async (asked: { origins: string[] }) =>
      checked(asked).every((pattern) => sites.granted.has(pattern)),
    remove: async (asked: { origins: string[] }) =>
      checked(asked).every((pattern) => sites.granted.delete(pattern)),
    onRemoved: sites.permissionsRemoved,
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...sites.registered.values()],
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (sites.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        sites.registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) {
        if (!sites.registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      sites.started.push(...files.map((file) => `${target.tabId}: ${file}`));
      return [{ result: 'roundcube' }];
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => sites.tabs,
    sendMessage: async (tabId: number, { kind }: { kind: string }) => {
      sites.told.push(`${tabId}: ${kind}`);
    },
  });
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: event(), create: () => 1, removeAll: async () => undefined },
    i18n: { getMessage: (key: string) => key },
    commands: { onCommand: event() },
    sidePanel: { open: async ({ tabId }: { tabId: number }) => sites.panels.push(tabId) },
  });
  return sites;
}

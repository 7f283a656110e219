import type { Care, Momentum, Stage, Tier } from './axes';
import { kindOf, natureOf, periodOf, phaseOf, starsOf } from './vocabulary';

/** What can be asked of a contact by a word with a colon. Null = not known. */
export interface Searched {
  readonly stage: Stage | null;
  readonly momentum: Momentum | null;
  readonly tier: Tier | null;
  readonly care: Care;
  /** Everything in which plain words are looked for: names, organisation, addresses. */
  readonly text: string;
}

/** A search as it was typed: every part must fit. */
export interface Search {
  /** Each fits when one of its values does: `stage:new,active`. */
  readonly wishes: readonly Wish[];
  readonly words: readonly string[];
  /** Parts with a known key and a value it does not have, as typed. */
  readonly unknown: readonly string[];
}

interface Wish {
  readonly key: Key;
  readonly values: readonly string[];
}

type Key = 'stage' | 'nature' | 'period' | 'momentum' | 'tier' | 'stars' | 'care';

/** The words before the colon, in both languages. */
const KEYS: Readonly<Record<Key, readonly string[]>> = {
  stage: ['stage', '阶段'],
  nature: ['nature', 'kind', '性质', '类别'],
  period: ['period', '时期'],
  momentum: ['momentum', '势头'],
  tier: ['tier', '等级', '分层'],
  stars: ['stars', 'star', '星级'],
  care: ['care', 'type', '关怀', '类型'],
};

/** The words after it: every word that a source or the screen has for a value. */
const VALUES: Readonly<Record<Key, Readonly<Record<string, readonly string[]>>>> = {
  stage: {
    prospect: ['prospect', 'potential', '潜在'],
    new: ['new', '新'],
    active: ['active', '活跃'],
    loyal: ['loyal', '忠诚'],
    lapsed: ['lapsed', 'lost', '流失'],
  },
  // Two sets have natures as their name, so both are searched: 现有 and 新, 长期 and 忠诚.
  nature: {
    potential: ['potential', 'prospect', '潜在'],
    existing: ['existing', 'current', '现有'],
    longTerm: ['long-term', 'longterm', '长期'],
    new: ['new', '新'],
    important: ['important', '重要'],
    loyal: ['loyal', '忠诚'],
    lost: ['lost', 'lapsed', '流失'],
  },
  period: {
    probing: ['probing', '考察'],
    forming: ['forming', '形成'],
    stable: ['stable', '稳定'],
    declining: ['declining', '退化'],
  },
  momentum: {
    none: ['none', '暂无'],
    warming: ['warming', '升温'],
    steady: ['steady', '平稳'],
    cooling: ['cooling', '降温'],
    silent: ['silent', '沉寂'],
  },
  tier: {
    value: ['value', '价值'],
    potential: ['potential', '潜力'],
    ordinary: ['ordinary', '普通'],
  },
  stars: { 3: ['3', '三', '★★★'], 2: ['2', '二', '★★'], 1: ['1', '一', '★'] },
  care: {
    basic: ['basic', '基本'],
    reactive: ['reactive', 'passive', '被动'],
    accountable: ['accountable', 'responsible', '负责'],
    proactive: ['proactive', '能动'],
    partner: ['partner', '伙伴'],
  },
};

/** What the sources put behind their words: 流失客户, 退化期, 基本型, 三星. */
const ENDINGS = /(?:客户|关系|期|型|星)+$/;
const PART = /^([^:：]+)[:：](.*)$/;

const keyNamed = new Map(
  Object.entries(KEYS).flatMap(([key, words]) => words.map((word) => [word, key as Key])),
);
const valueNamed = new Map(
  Object.entries(VALUES).flatMap(([key, values]) =>
    Object.entries(values).flatMap(([value, words]) =>
      words.map((word) => [`${key}:${word}`, value] as const),
    ),
  ),
);

/**
 * Reads what was typed into a search field, in either language: `stage:lapsed`, `阶段：流失`,
 * `tier:value,potential mara`. A colon with something else before it is text like any other.
 */
export function parseSearch(text: string): Search {
  const wishes: Wish[] = [];
  const words: string[] = [];
  const unknown: string[] = [];
  for (const part of text.normalize('NFKC').trim().split(/\s+/)) {
    const [, before = '', after = ''] = PART.exec(part) ?? [];
    const key = keyNamed.get(before.toLowerCase());
    if (!key) {
      if (part !== '') words.push(fold(part));
      continue;
    }
    const named = after.split(/[,，、]/).filter((value) => value !== '');
    const values = named.map((value) => findValue(key, value));
    const found = values.filter((value) => value !== undefined);
    // Half a wish, while it is being typed, asks for nothing.
    if (found.length > 0) wishes.push({ key, values: found });
    if (found.length < named.length) unknown.push(part);
  }
  return { wishes, words, unknown };
}

/** Whether a contact is what a search asks for. */
export function fitsSearch({ wishes, words }: Search, contact: Searched): boolean {
  if (!wishes.every(({ key, values }) => values.some((value) => isOf(key, value, contact)))) {
    return false;
  }
  if (words.length === 0) return true;
  const text = fold(contact.text);
  return words.every((word) => text.includes(word));
}

function findValue(key: Key, written: string): string | undefined {
  const word = written.toLowerCase();
  return valueNamed.get(`${key}:${word}`) ?? valueNamed.get(`${key}:${word.replace(ENDINGS, '')}`);
}

function isOf(key: Key, value: string, { stage, momentum, tier, care }: Searched): boolean {
  switch (key) {
    case 'stage':
      return stage === value;
    case 'nature':
      if (stage === null) return false;
      return (
        natureOf({ stage }) === value ||
        phaseOf({ stage }) === value ||
        (tier !== null && kindOf({ stage, tier }) === value)
      );
    case 'period':
      return stage !== null && momentum !== null && periodOf({ stage, momentum }) === value;
    case 'momentum':
      return momentum === value;
    case 'tier':
      return tier === value;
    case 'stars':
      return tier !== null && String(starsOf(tier)) === value;
    case 'care':
      return care === value;
  }
}

/** As letters are compared: case and marks do not count. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

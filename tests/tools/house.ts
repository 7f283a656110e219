import type { SourceFile } from './source-files';
import { isCode, isTest } from './source-files';

/** The rules of the house that no other tool knows. Pure: files in, faults out. */

const LONGEST = 300;
const USUAL = 180;
const LONGEST_ENTRYPOINT = 60;

/**
 * Long by nature and read as lists: the words of a language, and tests with their mails and
 * stories. Splitting them would part what belongs together; code that runs is what the bound is for.
 */
const IS_LIST = /^lib\/i18n\/(en|zh-cn)(-later)?\.ts$|\.test\.tsx?$|^tests\/reading\/mails\.ts$/;

const isProduct = (path: string): boolean => /^(lib|components|entrypoints)\//.test(path);
const lineCount = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

export function findHouseFaults(files: readonly SourceFile[]): string[] {
  const code = files.filter(({ path }) => isCode(path));
  const product = code.filter(({ path }) => isProduct(path) && !isTest(path));
  return [
    ...findLongFiles(code),
    ...findLongHabit(product),
    ...product.flatMap(findLongEntrypoint),
    ...product.flatMap(findDangerousWords),
    ...code.flatMap(findEmptyNames),
    ...code.flatMap(findUndatedPromises),
    ...product.flatMap(findUndatedSelectors),
  ];
}

function findLongFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !IS_LIST.test(file.path) && lineCount(file) > LONGEST)
    .map((file) => `${file.path}: ${lineCount(file)} lines, at most ${LONGEST}`);
}

function findLongHabit(files: readonly SourceFile[]): string[] {
  const counts = files.map(lineCount).sort((a, b) => a - b);
  const ninetieth = counts[Math.ceil(counts.length * 0.9) - 1] ?? 0;
  return ninetieth > USUAL
    ? [`nine of ten source files stay within ${USUAL} lines; now that is ${ninetieth}`]
    : [];
}

function findLongEntrypoint(file: SourceFile): string[] {
  const isIndex = /^entrypoints\/([^/]+|[^/]+\/(index|main|background)\.tsx?)$/.test(file.path);
  const count = lineCount(file);
  return isIndex && count > LONGEST_ENTRYPOINT
    ? [`${file.path}: ${count} lines; an entrypoint wires, in at most ${LONGEST_ENTRYPOINT}`]
    : [];
}

const DANGEROUS = [
  { pattern: /\.(inner|outer)HTML\s*\+?=(?!=)/, is: 'writes HTML' },
  { pattern: /\.insertAdjacentHTML\s*\(/, is: 'writes HTML' },
  { pattern: /(?<![\w.])eval\s*\(/, is: 'runs text as code' },
  { pattern: /\bnew\s+Function\b/, is: 'runs text as code' },
] as const;

function findDangerousWords(file: SourceFile): string[] {
  return eachLine(file, (line) => DANGEROUS.find(({ pattern }) => pattern.test(line))?.is);
}

const EMPTY_NAME = /^(utils?|helpers?|common|shared|services?|core)$/;

function findEmptyNames({ path }: SourceFile): string[] {
  const isEmpty = path.split('/').some((part) => EMPTY_NAME.test(part.replace(/\..*$/, '')));
  return isEmpty ? [`${path}: this name says nothing about what is inside`] : [];
}

const PROMISE = new RegExp(`\\bTO${'DO'}\\b(?! \\[\\d{4}-\\d{2}-\\d{2}\\])`);

function findUndatedPromises(file: SourceFile): string[] {
  return eachLine(file, (line) =>
    PROMISE.test(line) ? 'a promise without its [date]' : undefined,
  );
}

/** Pages change: a reader says when its selectors were last seen to hold. */
function findUndatedSelectors({ path, text }: SourceFile): string[] {
  const isReader = /^lib\/sites\/[^/]+\//.test(path);
  const hasSelectors = /\.querySelector|\.closest\(|\.matches\(/.test(text);
  const hasDate = /(\/\/|\*).*\b20\d\d-\d\d\b/.test(text);
  return isReader && hasSelectors && !hasDate
    ? [`${path}: its selectors carry no date (a comment: seen 2026-11)`]
    : [];
}

function eachLine(file: SourceFile, judge: (line: string) => string | undefined): string[] {
  return file.text.split('\n').flatMap((line, index) => {
    const fault = judge(line);
    return fault ? [`${file.path}:${index + 1}: ${fault}`] : [];
  });
}

const LOOKS_LIKE_PATH = /^(\.ci|lib|components|entrypoints|public|tests)\/[\w./@-]*$/;

/** Every path a document names between backticks has to be there. */
export function findDeadPaths(
  documents: readonly SourceFile[],
  exists: (path: string) => boolean,
): string[] {
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(/`([^`\n]+)`/g)]
      .map(([, named = '']) => named)
      .filter((named) => LOOKS_LIKE_PATH.test(named) && !exists(named))
      .map((named) => `${path} names ${named}, which is not there`),
  );
}

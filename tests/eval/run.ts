import type { Verdict } from './verdict';

/**
 * `npm run eval -- <kind> <file>`: judges the product on a labelled file and prints every wrong
 * value. Ends with `N passed, N failed`; exits 1 when something is wrong or the file cannot be read.
 */

type Judge = (file: string) => Promise<Verdict[]>;

/** One line a kind. */
const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  model: async () => (await import('./model')).judgeModel,
  bgnbd: async () => (await import('./bgnbd')).judgeBgnbd,
  identity: async () => (await import('./identity')).judgeIdentity,
  duplicates: async () => (await import('./duplicates')).judgeDuplicates,
};

const USAGE = `npm run eval -- <${Object.keys(JUDGES).join('|')}> <file>`;

/** Judges, prints, and gives the exit code. */
async function runEval([kind, file]: readonly string[]): Promise<number> {
  const findJudge = kind === undefined ? undefined : JUDGES[kind];
  if (!findJudge || file === undefined) {
    return refuse(`Say what is to be judged and on which file: ${USAGE}`);
  }
  const judge = await findJudge();
  try {
    return report(await judge(file));
  } catch (error) {
    return refuse(whyUnreadable(file, error));
  }
}

function report(verdicts: readonly Verdict[]): number {
  const failed = verdicts.filter(({ wrong }) => wrong.length > 0);
  for (const { name, wrong } of failed) {
    console.log(`WRONG ${name}`);
    for (const each of wrong) console.log(`    ${each}`);
  }
  console.log(`${verdicts.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

function refuse(sentence: string): number {
  console.log(sentence);
  console.log('0 passed, 1 failed');
  return 1;
}

function whyUnreadable(file: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return `There is no file ${file}. Give the path of a labelled file, from this folder or whole.`;
  }
  if (error instanceof SyntaxError) {
    return `${file} cannot be read as JSON (${said}). Repair it, or give another file.`;
  }
  return `${file} is not of the kind that was asked for (${said}). ${USAGE}`;
}

process.exitCode = await runEval(process.argv.slice(2));

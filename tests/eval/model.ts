import { readFileSync } from 'node:fs';
import type { ContactFacts } from '@/lib/domain/contact-facts';
import { evaluate } from '@/lib/domain/evaluate';
import type { ModelConfig } from '@/lib/domain/model-config';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { PlayCounts } from '@/lib/domain/ranking';
import type { Standing } from '@/lib/domain/standing';
import { differences } from './compare';
import type { Verdict } from './verdict';

/** Worked cases in the format of domain-cases.json (MODEL.md): facts, and the whole answer to them. */

interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly now: string;
  readonly tz?: string;
  readonly config: ModelConfig;
  readonly facts: ContactFacts;
  readonly counts?: PlayCounts;
  readonly expect: unknown;
}

interface CasesFile {
  readonly meta?: { readonly tolerance?: { readonly number?: number } };
  readonly playOrder?: readonly string[];
  readonly cases: readonly WorkedCase[];
}

const TOLERANCE = 1e-6;

/** Judges the engine on every case of a file, and on its order of plays when that is wrong. */
export async function judgeModel(file: string): Promise<Verdict[]> {
  const { meta, playOrder, cases } = JSON.parse(readFileSync(file, 'utf8')) as CasesFile;
  if (!Array.isArray(cases)) throw new Error('it holds no list of "cases"');
  const tolerance = meta?.tolerance?.number ?? TOLERANCE;
  const order = judgeOrder(playOrder ?? []);
  const verdicts = cases.map((each) => judgeCase(each, tolerance));
  return order.wrong.length > 0 ? [order, ...verdicts] : verdicts;
}

function judgeCase({ id, title, ...each }: WorkedCase, tolerance: number): Verdict {
  const name = `${id} ${title}`;
  try {
    const standing = evaluate(each.facts, each.config, each.now, each);
    return { name, wrong: differences(each.expect, asInTheContract(standing), tolerance) };
  } catch (error) {
    return { name, wrong: [`the engine threw ${String(error)}`] };
  }
}

/** Without what the product tells beyond the output of MODEL.md §4. */
function asInTheContract({ held: _, ranked, ...standing }: Standing): object {
  return { ...standing, ranked: ranked.map(({ step: _, variant: __, ...each }) => each) };
}

/** Plays of the file in the order that breaks ties; plays it does not know may stand between them. */
function judgeOrder(wanted: readonly string[]): Verdict {
  const got = PLAY_IDS.filter((id) => wanted.includes(id));
  return { name: 'the order that breaks ties', wrong: differences(wanted, got, 0) };
}

import { readFile } from 'node:fs/promises';
import { canonicalJson } from '@/lib/base/equal';
import { readEmailKey } from '@/lib/domain/email-key';
import { companyKey } from '@/lib/domain/identity/company-key';
import { decideIdentity } from '@/lib/domain/identity/decide-identity';
import { decideGroups, findGroupView } from '@/lib/domain/identity/group-view';
import type { Groups } from '@/lib/domain/identity/groups';
import { receiveEvents, startGroups } from '@/lib/domain/identity/groups';
import { readIdentity } from '@/lib/domain/identity/identity';
import { isSameName, readNameKey } from '@/lib/domain/identity/name-key';
import { readPhone } from '@/lib/domain/identity/phone';
import { readProfileKey } from '@/lib/domain/identity/profile-key';
import type { IdentityFile, MergeStep } from './identity-file';
import { identityFile } from './identity-file';
import type { Verdict } from './verdict';

/**
 * Judges the identity rules on a file of worked cases in the format of `domain-identity-cases.json`
 * (MODEL.md §5): one verdict for each case, and one for each list of words the file repeats.
 * @throws when the file cannot be read or is not of this format
 */
export async function judgeIdentity(file: string): Promise<Verdict[]> {
  const cases = identityFile.parse(JSON.parse(await readFile(file, 'utf8')));
  return Promise.all([
    ...wordLists(cases).map(([name, unknown]) =>
      verdict(`words: ${name}`, async () =>
        (await unknown()).map((word) => `${word} is not known`),
      ),
    ),
    ...cases.email.map(({ in: input, out }) =>
      verdict(`email: ${input}`, () => differences(out, readEmailKey(input))),
    ),
    ...cases.phone.map(({ in: input, country, out }) =>
      verdict(`phone: ${input} in ${country}`, async () =>
        differences(out, await readPhone(input, country)),
      ),
    ),
    ...cases.profile.map(({ in: input, out }) =>
      verdict(`profile: ${input}`, () => differences(out, readProfileKey(input))),
    ),
    ...cases.decide.map(({ title, a, b, out }) =>
      verdict(`decide: ${title}`, async () => {
        const [left, right] = [await readIdentity(a), await readIdentity(b)];
        const turned = differences(out, decideIdentity(right, left));
        return [
          ...differences(out, decideIdentity(left, right)),
          ...turned.map((wrong) => `the other way round: ${wrong}`),
        ];
      }),
    ),
    ...cases.merge.map(({ title, contacts, steps }) =>
      verdict(`merge: ${title}`, () => judgeSteps(startGroups(contacts), steps)),
    ),
  ]);
}

/** A verdict whatever happens: what throws is wrong too. */
async function verdict(
  name: string,
  judge: () => readonly string[] | Promise<readonly string[]>,
): Promise<Verdict> {
  try {
    return { name, wrong: await judge() };
  } catch (error) {
    return { name, wrong: [String(error)] };
  }
}

function differences(expected: unknown, found: unknown): string[] {
  const [wanted, got] = [canonicalJson(expected), canonicalJson(found)];
  return wanted === got ? [] : [`expected ${wanted}, got ${got}`];
}

async function judgeSteps(start: Groups, steps: readonly MergeStep[]): Promise<string[]> {
  const wrong: string[] = [];
  let groups = start;
  for (const [index, step] of steps.entries()) {
    const before = groups.history.length;
    if (step.op !== 'view' && step.op !== 'decide') groups = receiveEvents(groups, [step]);
    const found = await judgeStep(groups, step);
    const grown = groups.history.length - before;
    if (step.op !== 'view' && step.op !== 'decide' && grown !== 1) {
      found.push(`the history grew by ${grown}`);
    }
    wrong.push(...found.map((each) => `step ${index + 1}, ${step.op}: ${each}`));
  }
  return wrong;
}

async function judgeStep(groups: Groups, step: MergeStep): Promise<string[]> {
  if (step.op === 'decide') {
    return differences(step.expect, await decideGroups(groups, step.a, step.b));
  }
  if (step.op !== 'view') return differences(step.expect, groups.history.at(-1)?.result);
  const view: Record<string, unknown> = { ...findGroupView(groups, step.contact) };
  return Object.entries(step.expect).flatMap(([field, expected]) =>
    differences(expected, view[field]).map((each) => `${field}: ${each}`),
  );
}

type WordList = [name: string, unknown: () => string[] | Promise<string[]>];

/**
 * The lists that the file repeats from MODEL.md: which of their words the product does not know, by
 * what it does with them. The product may know more (MODEL.md §5.8.5).
 */
function wordLists(cases: IdentityFile): WordList[] {
  const lists: [name: string, size: number, WordList[1]][] = [
    [
      'roles',
      cases.roles.length,
      () => cases.roles.filter((word) => !readEmailKey(`${word}@tidemark.example`)?.role),
    ],
    ['freeMail', cases.freeMail.length, () => keepUnless(cases.freeMail, isFreeMail)],
    ...Object.entries(cases.reservedPaths).map(([site, paths]): (typeof lists)[number] => [
      `reservedPaths of ${site}`,
      paths.length,
      () => paths.filter((path) => readProfileKey(`https://${site}.com/${path}`) !== null),
    ]),
    [
      'companySuffixes',
      cases.companySuffixes.length,
      () => cases.companySuffixes.filter((form) => companyKey(`Tidemark ${form}`) !== 'tidemark'),
    ],
    [
      'hanVariants',
      Object.keys(cases.hanVariants).length,
      () => keepUnless(Object.keys(cases.hanVariants), (each) => isVariant(each, cases)),
    ],
  ];
  return lists.filter(([, size]) => size > 0).map(([name, , unknown]) => [name, unknown]);
}

async function keepUnless(
  words: readonly string[],
  isKnown: (word: string) => Promise<boolean>,
): Promise<string[]> {
  const known = await Promise.all(words.map(isKnown));
  return words.filter((_, index) => !known[index]);
}

/** Two people of one name who share nothing but the domain are strangers there. */
async function isFreeMail(domain: string): Promise<boolean> {
  const name = { family: 'Vance', given: 'Nora' };
  const [a, b] = await Promise.all(
    ['a', 'b'].map((id) => readIdentity({ id, ...name, emails: [`${id}@${domain}`] })),
  );
  return a !== undefined && b !== undefined && decideIdentity(a, b).decision === 'none';
}

async function isVariant(traditional: string, { hanVariants }: IdentityFile): Promise<boolean> {
  const simplified = hanVariants[traditional];
  return isSameName(
    await readNameKey(traditional, 'family'),
    await readNameKey(simplified, 'family'),
  );
}

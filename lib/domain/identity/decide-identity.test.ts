import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IdentityDecision } from './decide-identity';
import { decideIdentity } from './decide-identity';
import type { IdentityDetails } from './identity';
import { readIdentity } from './identity';

type Person = Omit<IdentityDetails, 'id'>;

const read = async (a: Person, b: Person) =>
  [await readIdentity({ id: '1', ...a }), await readIdentity({ id: '2', ...b })] as const;

const nora = { family: 'Vance', given: 'Nora' };

test.each<[promise: string, Person, Person, IdentityDecision['decision'], string]>([
  [
    'one address is one person',
    { emails: ['Nora <nora@tidemark.example>'] },
    { emails: ['x@y.example', 'NORA@tidemark.example'] },
    'same',
    'EMAIL',
  ],
  [
    'dots are ignored at Gmail',
    { emails: ['no.ra@gmail.com'] },
    { emails: ['nora@googlemail.com'] },
    'same',
    'EMAIL',
  ],
  ['dots count elsewhere', { emails: ['no.ra@qq.com'] }, { emails: ['nora@qq.com'] }, 'none', ''],
  [
    'a desk is nobody, tagged or not',
    { emails: ['sales+eu@tidemark.example', 'sales@tidemark.example'] },
    { emails: ['sales@tidemark.example'] },
    'none',
    '',
  ],
  [
    'a desk at Gmail is not the person who writes it with dots',
    { emails: ['in.fo@gmail.com'] },
    { emails: ['info@gmail.com'] },
    'none',
    '',
  ],
  [
    "a company's page is nobody's profile",
    { profiles: ['linkedin.com/company/tidemark'] },
    { profiles: ['linkedin.com/company/tidemark'] },
    'none',
    '',
  ],
  [
    'a fax machine is no phone',
    { phones: ['+442079460958'] },
    { phones: ['+44 20 7946 0958 (fax)'] },
    'none',
    '',
  ],
  [
    'one profile is one person',
    { profiles: ['github.com/nora'] },
    { profiles: ['x.com/nora', 'https://github.com/Nora'] },
    'same',
    'PROFILE',
  ],
  [
    'a profile with another family name is asked about',
    { profiles: ['github.com/nora'], family: 'Vance' },
    { profiles: ['github.com/nora'], family: 'Moss' },
    'suggest',
    'PROFILE FAMILY_NAME_CONFLICT',
  ],
  [
    'a tag is asked about even against the name',
    { emails: ['nora@tidemark.example'], family: 'Vance', phones: ['+442079460958'] },
    { emails: ['nora+q@tidemark.example'], family: 'Moss', phones: ['+442079460958'] },
    'suggest',
    'EMAIL_PLUS_TAG PHONE FAMILY_NAME_CONFLICT',
  ],
  [
    'an unreadable address is no address',
    { emails: ['nora', ''], profiles: [''], phones: ['tbd'] },
    { emails: ['nora', ''], profiles: [''], phones: ['tbd'] },
    'none',
    '',
  ],
  [
    'a phone is read as in the country of its own record',
    { phones: ['020 7946 0958'], country: 'gb' },
    { phones: ['+44 20 7946 0958'], country: 'US' },
    'suggest',
    'PHONE',
  ],
  [
    'a phone without a country is a Chinese one',
    { phones: ['010-6234 5678'], country: ' ' },
    { phones: ['+86 10 6234 5678'] },
    'suggest',
    'PHONE',
  ],
  [
    'a number with an extension is not the switchboard',
    { phones: ['010-62345678-801'] },
    { phones: ['010-62345678'] },
    'none',
    '',
  ],
  [
    'a number nobody can have is no evidence',
    { phones: ['+1 555 123 4567'] },
    { phones: ['+1 555 123 4567'] },
    'none',
    '',
  ],
  [
    'service numbers are shared',
    { phones: ['800 810 0000', '400 810 0000'] },
    { phones: ['+86 800 810 0000', '+86 400 810 0000'] },
    'none',
    '',
  ],
  [
    'a shared phone of two families says nothing',
    { phones: ['+442079460958'], ...nora },
    { phones: ['+442079460958'], family: 'Moss', given: 'Nora' },
    'none',
    'PHONE FAMILY_NAME_CONFLICT',
  ],
  [
    'namesakes at one company are asked about',
    { ...nora, company: 'Tidemark Ltd' },
    { family: 'Nora', given: 'VANCE', company: 'tidemark' },
    'suggest',
    'NAME_COMPANY',
  ],
  [
    'a role address tells the company',
    { ...nora, emails: ['info@tidemark.example'] },
    { ...nora, emails: ['n.v@tidemark.example'] },
    'suggest',
    'NAME_COMPANY',
  ],
  [
    'a free-mail domain tells no company',
    { ...nora, emails: ['info@163.com'] },
    { ...nora, emails: ['n.v@163.com'] },
    'none',
    '',
  ],
  [
    'half a name is no namesake',
    { family: 'Vance', company: 'Tidemark' },
    { family: 'Vance', company: 'Tidemark' },
    'none',
    '',
  ],
  [
    'each Han half is read as what it is at home: the given 单 is dan',
    { family: '单', given: '解', company: 'Tidemark' },
    { family: 'Jie', given: 'Shan', company: 'Tidemark' },
    'suggest',
    'NAME_COMPANY',
  ],
  [
    'the everyday reading is no reading of a family name',
    { family: '单', given: '解', company: 'Tidemark' },
    { family: 'Jie', given: 'Dan', company: 'Tidemark' },
    'none',
    '',
  ],
  [
    'family names that are only swapped do not conflict',
    { emails: ['n@tidemark.example'], ...nora },
    { emails: ['n@tidemark.example'], family: 'Nora', given: 'Vance' },
    'same',
    'EMAIL NAME_COMPANY',
  ],
  [
    'a name of nothing but a hyphen conflicts with nobody',
    { emails: ['n@tidemark.example'], family: '-' },
    { emails: ['n@tidemark.example'], family: 'Vance' },
    'same',
    'EMAIL',
  ],
  [
    'whom a person parted stays parted',
    { emails: ['n@tidemark.example'], mustNotLink: ['7', '2'] },
    { emails: ['n@tidemark.example'] },
    'never',
    'UNMERGED_BY_HUMAN',
  ],
])('%s', async (_, a, b, decision, why) => {
  const expected = { decision, why: why === '' ? [] : why.split(' ') };
  const [one, other] = await read(a, b);
  expect(decideIdentity(one, other)).toEqual(expected);
  expect(decideIdentity(other, one)).toEqual(expected);
});

const few = (...of: string[]) => fc.subarray(of, { maxLength: 2 });
const maybe = (...of: string[]) => fc.option(fc.constantFrom(...of), { nil: undefined });
const people: fc.Arbitrary<Person> = fc.record({
  emails: few(
    'a@t.example',
    'a+x@t.example',
    'a+y@t.example',
    'b@t.example',
    'info@t.example',
    'c.d@gmail.com',
    'cd+x@gmail.com',
    'a@qq.com',
    'b@qq.com',
  ),
  phones: few(
    '+442079460958',
    '020 7946 0958',
    '+442079460958 x7',
    'fax +442079460958',
    '400-800-1024',
  ),
  profiles: few('x.com/nora', 'twitter.com/Nora', 'linkedin.com/company/t'),
  family: maybe('Vance', 'vance', '单', 'Shan', 'Dan', '刘', '劉', '-'),
  given: maybe('Nora', 'Shan', '单', 'Vance', 'Dan'),
  company: maybe('Tidemark', 'Tidemark Ltd', 'Other'),
  country: maybe('GB', 'CN'),
  mustNotLink: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, few('1', '2', '3')),
});

test('the order of the two never matters', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (one, other) => {
      const [a, b] = await read(one, other);
      expect(decideIdentity(b, a)).toEqual(decideIdentity(a, b));
    }),
    { numRuns: 2_000 },
  );
});

test('nothing merges by itself without a shared address or profile, or against a family name', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (one, other) => {
      const { decision, why } = decideIdentity(...(await read(one, other)));
      if (decision === 'same') {
        expect(why.some((code) => code === 'EMAIL' || code === 'PROFILE')).toBe(true);
        expect(why).not.toContain('FAMILY_NAME_CONFLICT');
      }
    }),
    { numRuns: 2_000 },
  );
});

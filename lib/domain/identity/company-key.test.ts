import { expect, test } from 'vitest';
import { companyKey } from './company-key';

test.each<[written: string | null, key: string]>([
  ['Tidemark Co., Ltd.', 'tidemark'],
  ['TIDEMARK  Company Limited', 'tidemark'],
  ['Tidemark Co', 'tidemark'],
  ['Tidemark Corp. Inc.', 'tidemark corp'],
  ['Rheintal GmbH', 'rheintal'],
  ['Zinc', 'zinc'],
  ['Inc.', 'inc'],
  ['T.I.D.E.', 't i d e'],
  ['潮标股份有限公司', '潮标'],
  ['潮标（上海） 有限公司', '潮标(上海)'],
  ['ｔｉｄｅｍａｒｋ公司', 'tidemark'],
  ['公司', '公司'],
  ['', ''],
  [null, ''],
])('%s → %s', (written, key) => {
  expect(companyKey(written)).toBe(key);
});

/** Legal forms; the first that ends a name is dropped (MODEL.md §5.4, §5.8.5). The order counts. */
const LATIN_FORMS = [
  'company limited',
  'co ltd',
  'limited',
  'ltd',
  'incorporated',
  'inc',
  'llc',
  'gmbh',
  'corporation',
  'corp',
  'co',
  'plc',
];
const HAN_FORMS = ['股份有限公司', '有限责任公司', '有限公司', '公司'];
/** A Latin form stands only after a space. */
const ENDINGS = [...LATIN_FORMS.map((form) => ` ${form}`), ...HAN_FORMS];

/** Folds a company's name for comparison: `Acme Co., Ltd.` → `acme`. Empty when there is none. */
export function companyKey(written: string | null | undefined): string {
  const name = (written ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
  const ending = ENDINGS.find((form) => name.endsWith(form) && name !== form);
  return ending ? name.slice(0, -ending.length).trim() : name;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPersonProfile, readProfileKey } from './profile-key';

test.each<[written: string, key: string | null]>([
  ['HTTPS://LinkedIn.com/IN/Nora-Vance', 'linkedin:in/nora-vance'],
  ['//linkedin.com/in/nora-vance', 'linkedin:in/nora-vance'],
  ['uk.linkedin.com:443/in//nora-vance/en?x=1#top', 'linkedin:in/nora-vance'],
  ['m.linkedin.com/in/ren%C3%A9e', 'linkedin:in/renée'],
  ['linkedin.com/in/rene%CC%81e', 'linkedin:in/renée'],
  ['linkedin.com/in/ACwAABxYz-_0123456', 'linkedin:in/ACwAABxYz-_0123456'],
  ['linkedin.com/in/ACoAAshort', 'linkedin:in/acoaashort'],
  ['linkedin.com/company/Tidemark/people', 'linkedin:company/tidemark'],
  ['linkedin.com/pub/nora-vance', null],
  ['linkedin.com/in/a%2Fb', null],
  ['linkedin.com/in/nora%20vance', null],
  ['linkedin.com/in/nora/100%25%20sure', null],
  ['https://nora:pw@linkedin.com/in/nora', null],
  ['www.www.linkedin.com/in/nora', null],
  ['abc.linkedin.com/in/nora', null],
  ['linkedin.com./in/nora', null],
  ['Twitter.com/@Nora_V', 'x:nora_v'],
  ['x.com/@@nora', null],
  ['x.com/@search', null],
  ['x.com/sixteen_letters_', null],
  ['x.com/nora/with_replies', null],
  ['x.com/nora-v', null],
  ['api.x.com/nora', null],
  ['github.com/Nora-V/', 'github:nora-v'],
  ['github.com/-nora', null],
  ['github.com/sponsors', null],
  [`github.com/${'n'.repeat(39)}`, `github:${'n'.repeat(39)}`],
  [`github.com/${'n'.repeat(40)}`, null],
  ['m.weibo.cn/u/0042/home', 'weibo:u/0042'],
  ['weibo.com/u/nora', null],
  ['weibo.com/u', null],
  ['weibo.com/Nora_V-1', 'weibo:nora_v-1'],
  ['weibo.com/hot', null],
  ['weibo.com/nora/1', null],
  ['mailto:nora@tidemark.example', null],
  ['', null],
])('%s → %s', (written, key) => {
  expect(readProfileKey(written)).toBe(key);
});

test("a company's page identifies nobody, a person's does", () => {
  expect(isPersonProfile('linkedin:company/tidemark')).toBe(false);
  expect(isPersonProfile('linkedin:in/company')).toBe(true);
});

const HOSTS = { linkedin: 'linkedin.com', x: 'x.com', github: 'github.com', weibo: 'weibo.cn' };
const names = fc.oneof(
  fc.stringMatching(/^[@\w.-]{1,20}$/),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^AC[ow]AA[\w-]{8,12}$/),
);

test('the address made of a key gives that key again', () => {
  const paths = fc
    .tuple(fc.constantFrom('', 'in/', 'u/', 'company/'), names)
    .map(([kind, name]) => kind + encodeURIComponent(name));
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(HOSTS)), paths, (host, path) => {
      const key = readProfileKey(`https://${host}/${path}`);
      if (key === null) return;
      const [site = '', rest = ''] = key.split(/:(.*)/s);
      const again = rest.split('/').map(encodeURIComponent).join('/');
      expect(readProfileKey(`${HOSTS[site as keyof typeof HOSTS]}/${again}`)).toBe(key);
    }),
    { numRuns: 500 },
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readProfileKey(text);
      readProfileKey(`https://linkedin.com/in/${text}`);
    }),
  );
});

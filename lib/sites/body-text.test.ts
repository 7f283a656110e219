import { expect, test } from 'vitest';
import { readBodyText } from './body-text';

function read(html: string, options?: Parameters<typeof readBodyText>[1]) {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return readBodyText(page.body, options);
}
const textOf = (html: string) => read(html).text;

test.each([
  [
    'breaks lines where the page does',
    '<div>a<br>b</div><p>c</p>d<ul><li>e<li>f</ul>',
    'a\nb\nc\nd\ne\nf',
  ],
  ['a line break at a block’s end makes no empty line', '<div>a<br></div><div>b</div>', 'a\nb'],
  ['keeps one empty line of many', 'a<br><br><br><br>b<p>&nbsp;</p><p>c</p>', 'a\n\nb\n\nc'],
  [
    'parts cells by tabs',
    '<table><tr><td>a </td>\n<td></td><td>b</td></tr><tr><td>c</td></tr></table>',
    'a\tb\nc',
  ],
  ['keeps the lines of preformatted text', '<pre>a\n\n  b\r\nc</pre>', 'a\n\n  b\nc'],
  [
    'keeps the lines that a style preserves',
    '<div style="white-space:pre-wrap">a\nb</div>',
    'a\nb',
  ],
  ['collapses spaces', 'a \n  b&nbsp;&nbsp;c <b> d</b>', 'a b c d'],
  [
    'marks quotes by their depth',
    'a<blockquote>b<blockquote>c<br><br>d</blockquote></blockquote>e',
    'a\n> b\n> > c\n> > \n> > d\ne',
  ],
  [
    'knows Gmail’s quote behind a webmail’s prefix',
    'a<div class="v1gmail_quote">b</div>',
    'a\n> b',
  ],
  [
    'leaves out what is not for reading',
    'a<script>x</script><style>y</style><template>z</template><svg><text>s</text></svg>',
    'a',
  ],
  [
    'leaves out what the sender hides',
    '<p hidden>1</p><p style="color:red; DISPLAY : none !important">2</p><p style="visibility:hidden">3</p><p style="opacity:0">4</p><p style="mso-hide:all">5</p><p style="max-height:0;overflow:hidden">6</p>a',
    'a',
  ],
  [
    'shows what only looks hidden',
    '<p style="opacity:0.9;line-height:0">a</p><p style="max-height:0">b</p>',
    'a\nb',
  ],
  [
    'no size hides, a size inside shows again',
    '<div style="font-size:0px">x<b style="font-size:14px">a</b>y</div>',
    'a',
  ],
])('%s', (_, html, expected) => expect(textOf(html)).toBe(expected));

test('keeps links that may be shown, with the words seen in them', () => {
  const { links } = read(
    '<a href="https://a.example/x">go <span style="display:none">not</span>there</a>' +
      '<a href="JavaScript:alert(1)">bad</a><a href="data:text/html,x">bad</a><a name="x">none</a>' +
      '<a href="mailto:a@b.example">a@b.example</a><a href="tel:+4755">55</a>' +
      '<blockquote><a href="tel:+1">not the sender’s</a></blockquote>',
  );
  expect(links).toEqual([
    { href: 'https://a.example/x', text: 'go there' },
    { href: 'mailto:a@b.example', text: 'a@b.example' },
    { href: 'tel:+4755', text: '55' },
  ]);
});

test('leaves out what the site adds and quotes what the site names', () => {
  const { text } = read('<i class="add">x</i>a<div class="old">b</div>', {
    skipped: '.add',
    quoted: '.old',
  });
  expect(text).toBe('a\n> b');
});

test('a form whose fields are named like a node’s own parts is read on', () => {
  const names = ['nodeName', 'nodeValue', 'firstChild', 'parentNode', 'getAttribute', 'matches'];
  const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}<p>in</p></form>out`;
  expect(textOf(form)).toBe('in\nout');
});

test('depth, number and length are bounded', () => {
  expect(textOf(`${'<div>'.repeat(400)}deep`)).toBe('deep');
  expect(textOf(`${'<blockquote>'.repeat(60)}deep`)).toBe(`${'> '.repeat(20)}deep`);
  expect(textOf('<b>x</b>'.repeat(30_000)).length).toBeLessThanOrEqual(20_000);
  expect(textOf(`<p>${'word '.repeat(40_000)}</p>`).length).toBeLessThanOrEqual(60_000);
  expect(read('<a href="https://a.example/">x</a>'.repeat(1_000)).links).toHaveLength(300);
});

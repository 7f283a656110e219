/**
 * The walls. One row a room: what it may import beside itself. `npm run check` runs these rules at
 * error, and ARCHITECTURE.md prints its table from the same ROOMS, so the paper cannot say something else.
 */
const { ROOMS } = require('./tests/tools/rooms.cjs');

/** In-page entrypoints: what runs inside somebody else's page. */
const IN_PAGE = '^entrypoints/(loader|recognise|site-[^/]+)(\\.ts|/)';
const IN_PAGE_MAY = [
  'lib/sites',
  'lib/overlay',
  'lib/messages',
  'lib/settings',
  'lib/i18n',
  'lib/base',
];

/** Pure and large: how numbers are written the world over, how Han characters are read. */
const IDENTITY_TABLES = ['node_modules/libphonenumber-js', 'node_modules/pinyin-pro'];

const SOURCE = '^(lib|components|entrypoints)/';
const literal = (path) => path.replace(/[/.]/g, '\\$&');
const inside = (rooms) => rooms.map((room) => `^${literal(room)}/`);

const roomRules = ROOMS.map(({ room, may, types = [] }) => ({
  name: `room-${room.replace('/', '-')}`,
  comment: `${room} may import only ${may.join(', ') || 'nothing of ours'}${
    types.length ? ` (types of ${types.join(', ')})` : ''
  }. Put the line in the room whose name promises it.`,
  severity: 'error',
  from: { path: `^${literal(room)}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: SOURCE, pathNot: inside([room, ...may, ...types]) },
}));

const typeOnlyRules = ROOMS.filter(({ types }) => types).map(({ room, types }) => ({
  name: `types-only-${room.replace('/', '-')}`,
  comment: `${room} takes types of ${types.join(', ')}, never values: values would ride into the page.`,
  severity: 'error',
  from: { path: `^${literal(room)}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: inside(types), dependencyTypesNot: ['type-only', 'type-import'] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...typeOnlyRules,
    {
      name: 'in-page',
      comment: 'What runs in a page never reaches store, app, reading, components.',
      severity: 'error',
      from: { path: IN_PAGE },
      to: { path: SOURCE, pathNot: [...inside(IN_PAGE_MAY), '^lib/domain/'] },
    },
    {
      name: 'in-page-domain-types',
      comment: 'What runs in a page takes types of lib/domain, never values.',
      severity: 'error',
      from: { path: IN_PAGE },
      to: { path: '^lib/domain/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'sites-are-strangers',
      comment: 'A site never imports another site; what they share lies in lib/sites itself.',
      severity: 'error',
      from: { path: '^lib/sites/([^/]+)/' },
      to: { path: '^lib/sites/[^/]+/', pathNot: '^lib/sites/$1/' },
    },
    {
      name: 'page-files-stay-light',
      comment: 'No library, no zod and no polyfill in a page: every byte is paid on every load.',
      severity: 'error',
      from: { path: `^lib/(sites|overlay)/|${IN_PAGE}`, pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules', pathNot: ['node_modules/wxt', 'node_modules/@types'] },
    },
    {
      name: 'only-store-knows-dexie',
      comment: 'Ask lib/store; it is the only room that knows Dexie.',
      severity: 'error',
      from: { path: SOURCE, pathNot: '^lib/store/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no browser, no DOM, no React, no storage.',
      severity: 'error',
      from: { path: '^lib/(base|domain)/', pathNot: '\\.test\\.tsx?$|^lib/domain/identity/' },
      to: { path: 'node_modules', pathNot: ['node_modules/zod'] },
    },
    {
      name: 'identity-is-pure',
      comment: 'Who is who needs two tables more: of phone numbers and of Chinese readings.',
      severity: 'error',
      from: { path: '^lib/domain/identity/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules', pathNot: ['node_modules/zod', ...IDENTITY_TABLES] },
    },
    {
      name: 'identity-tables-later',
      comment: 'Each weighs as much as a card: await import(…) where the first one is needed.',
      severity: 'error',
      from: { path: SOURCE },
      to: {
        path: IDENTITY_TABLES,
        dynamic: false,
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'nothing-imports-an-entrypoint',
      comment: 'Entrypoints wire; what they wire lives in a room.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.output', '\\.wxt'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};

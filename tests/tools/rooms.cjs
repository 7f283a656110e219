/**
 * The rooms: one row each, with what it may import beside itself. The walls in
 * .dependency-cruiser.cjs and the table in ARCHITECTURE.md are both made from this.
 */
const ROOMS = [
  { room: 'lib/base', is: 'words the language lacks: clock, ids, result, text, dates', may: [] },
  {
    room: 'lib/domain',
    is: 'what a contact is and what follows from it; zod schemas are the types',
    may: ['lib/base'],
  },
  {
    room: 'lib/i18n',
    is: 'keys and two languages, en and zh_CN, switchable at run time',
    may: ['lib/base'],
  },
  {
    room: 'lib/messages',
    is: 'what contexts say to each other, one file per direction',
    may: ['lib/domain', 'lib/base'],
  },
  { room: 'lib/settings', is: 'what the rep chose', may: ['lib/domain', 'lib/base'] },
  {
    room: 'lib/sites',
    is: 'from a page to a PageReading; one folder per site; runs in the page, so small',
    may: ['lib/base'],
    types: ['lib/domain'],
  },
  {
    room: 'lib/reading',
    is: 'from what a page said to who it is: newest text, signatures, names, phones, organisations',
    may: ['lib/domain', 'lib/base'],
  },
  {
    room: 'lib/overlay',
    is: 'the frame placed in a page: closed shadow root, width, pushing the page aside',
    may: ['lib/messages', 'lib/i18n', 'lib/base'],
  },
  {
    room: 'lib/store',
    is: 'records at rest; the only room that knows Dexie',
    may: ['lib/domain', 'lib/base'],
  },
  {
    room: 'lib/formats',
    is: 'backup files and later CSV, vCard, iCalendar: text to and from domain',
    may: ['lib/domain', 'lib/base'],
  },
  {
    room: 'lib/app',
    is: 'what the rep or the system does: one verb per file',
    may: [
      'lib/store',
      'lib/reading',
      'lib/formats',
      'lib/settings',
      'lib/messages',
      'lib/domain',
      'lib/base',
    ],
  },
  {
    room: 'components',
    is: 'what the rep sees; reaches data only through lib/app',
    may: ['lib/app', 'lib/messages', 'lib/i18n', 'lib/domain', 'lib/base'],
  },
];

module.exports = { ROOMS };

/**
 * Rows of the seeds that are open, by the fact they wait for. `npm run check` refuses a row that a
 * test answers by now, so the table can only tell less than it did, never more.
 */
export const SEED_WAITS = {
  'orders in delivery': ['A0-10', 'A0-16', 'A2-41'],
  'offers and a shelf of things to send': [
    ...['A0-18', 'A1-08', 'A1-22', 'A1-23', 'A1-27', 'A2-38'],
    ...['A3-03', 'A3-14', 'A3-16', 'A3-20'],
  ],
  'products, launches and campaigns': ['A0-21', 'A1-13', 'A2-37', 'A3-04', 'A3-05', 'A3-18'],
  'tickets and their answers': ['A0-15', 'A0-38'],
  'templates and how somebody likes to be written to': [
    ...['A0-09', 'A1-09', 'A1-17', 'A2-07', 'A2-19', 'A3-12'],
  ],
  'a cycle of surveys, reviews, meetings and care': [
    ...['A0-11', 'A0-20', 'A0-24', 'A2-17', 'A3-19'],
  ],
  'joint plans and signals': ['A0-25', 'A0-28'],
  'people and roles of an account': [
    ...['A0-23', 'A0-26', 'A1-16', 'A2-24', 'A2-32', 'A3-23', 'A3-24'],
  ],
  'more fields of a person and of a company': [
    ...['A0-37', 'A1-06', 'A1-32', 'A2-20', 'A2-30', 'A2-34'],
  ],
  'more that a page says: questions, sources, changes, people not saved': [
    ...['A0-03', 'A0-19', 'A1-04', 'A1-05', 'A2-21'],
  ],
  'kinds of notes, and hand-overs to a team': ['A0-04', 'A0-05', 'A0-36', 'A2-18', 'A3-25'],
  'segments and reports at the desk': [
    ...['A0-32', 'A1-21', 'A1-24', 'A2-06', 'A2-11', 'A2-13', 'A2-16', 'A2-22', 'A2-39', 'A3-10'],
  ],
  'sales, their stages and steps': ['A0-33', 'A2-27', 'A2-43'],
  'a decision and a way back, with cost and tasks': ['A2-04', 'A2-05', 'A2-31'],
  'files of other systems, diagnostics': ['A0-31', 'A0-34', 'A1-34'],
  'setup and help': ['A0-40', 'A0-41', 'A2-15', 'A2-26'],
  'languages written from the right': ['A3-22'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

import { HEADER, isMissed, rowLine } from './pairs';
import { measureFitting } from './row-fit';
import { measureInjected } from './row-injected';
import { measureMutations } from './row-mutations';
import { measureOpening } from './row-open';
import { measureRecognising } from './row-recognise';
import { measureSaving } from './row-save';
import { measureStanding } from './row-standing';
import { measureToday } from './row-today';
import { setStage } from './stage';

/** `npm run bench`: how far the product stands from its limits, measured in the same run. */

const CONTACTS = 2_000;
const ROWS = {
  injected: measureInjected,
  mutations: measureMutations,
  recognise: measureRecognising,
  open: measureOpening,
  save: measureSaving,
  standing: measureStanding,
  // Fills the store with five times as many: the last to ask it.
  today: measureToday,
  fit: measureFitting,
} as const;

const asked = process.argv.slice(2);
console.log('building, and filling the store');
const stage = await setStage();
let missed = 0;
try {
  await stage.desk.evaluate((count) => bench.fill(count), CONTACTS);
  console.log(HEADER);
  for (const [name, measure] of Object.entries(ROWS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const row of await measure(stage)) {
      console.log(rowLine(row));
      if (isMissed(row)) missed += 1;
    }
  }
} finally {
  await stage.end();
}
console.log(missed === 0 ? 'every target is reached' : `${missed} missed`);
process.exit(missed === 0 ? 0 : 1);

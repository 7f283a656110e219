import { mergeConfig } from 'vitest/config';
import { PLANTED_FAULTS, pathOf, plant } from './tools/planted-faults';
import config from './vitest.config';

/** The tests on an engine with one planted fault, by its row; on the disk nothing is changed. */
const asked = process.env['ALONGSIDE_PLANTED'];
const fault = PLANTED_FAULTS[Number(asked)];
if (!fault) throw new Error(`ALONGSIDE_PLANTED names no planted fault: ${asked}`);

export default mergeConfig(config, {
  plugins: [
    {
      name: 'planted-fault',
      enforce: 'pre',
      transform: (text: string, id: string) =>
        id.split('?')[0] === pathOf(fault) ? plant(fault, text) : undefined,
    },
  ],
});

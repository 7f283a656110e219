import { writeRoomsTable } from './rooms-table';
import { ROOT, runTool } from './run-tool';

/** `npm run fix`: what a machine can put right. */
const { isOk, said } = await runTool('biome', ['check', '--write', '.']);
console.log(said);
if (!writeRoomsTable(ROOT)) {
  console.log('ARCHITECTURE.md has no <!-- rooms --> … <!-- /rooms --> marks: no table written');
}
process.exit(isOk ? 0 : 1);

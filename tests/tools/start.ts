import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/browser';
import { isRoundcubeInstalled } from '../webmail/roundcube';
import { sampleMail } from '../webmail/sample-mail';
import { buildLocal } from './local-build';
import { ROOT } from './run-tool';
import { startSampleMailDev, startSampleRoundcube } from './sample-webmail';
import { runJob, setOwnAddress } from './start-job';

/**
 * `npm start`: the extension beside a mailbox of sample mail. `-- <url>` opens that page instead;
 * `-- --roundcube` installs Roundcube when it is missing; `-- --headless` runs the job.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { headless: { type: 'boolean' }, roundcube: { type: 'boolean' } },
});
const say = (line: string) => console.log(line);
const isCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
const isHeadless = values.headless ?? (isCi || !hasDisplay());

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function openPage(url: string): Promise<void> {
  const browser = await openBrowser({ headless: isHeadless, network: 'open' });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(url);
  if (isHeadless) {
    const path = join(ROOT, '.output/page.png');
    await page.screenshot({ path });
    say(`${await page.title()}\n${path}`);
    await browser.close();
    return;
  }
  await browser.closed();
}

async function openMailbox(): Promise<void> {
  const sample = sampleMail(new Date());
  const isRoundcube = values.roundcube || isCi || isRoundcubeInstalled();
  const webmail = isRoundcube
    ? await startSampleRoundcube(sample, say)
    : await startSampleMailDev(sample);
  try {
    say(`${webmail.name}: ${webmail.hint}`);
    const browser = await openBrowser({ headless: isHeadless });
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      if (isHeadless) {
        const job = runJob(browser, page, webmail, sample);
        const { cards, screenshot } = await job.catch(async (error: unknown) => {
          const path = join(ROOT, '.output/start-failed.png');
          await page.screenshot({ path });
          throw new Error(`${String(error)}\nThe page as it was: ${path}`);
        });
        for (const card of cards) say(`\n${drawCard(card)}`);
        const stages = new Set(cards.map(({ stage }) => stage));
        if (stages.size < 3) throw new Error(`only ${stages.size} different stages were seen`);
        const outside = browser.outsideRequests();
        if (outside.length > 0) throw new Error(`asked outside: ${outside.join(', ')}`);
        say(`\n${cards.length} contacts kept, ${stages.size} stages. Screenshot: ${screenshot}`);
        return;
      }
      await setOwnAddress(browser, sample.self.address);
      await webmail.open(page);
      say('Open a mail, then click Alongside in the toolbar. Closing the browser ends everything.');
      await browser.closed();
    } finally {
      await browser.close();
    }
  } finally {
    await webmail.stop();
  }
}

function drawCard(card: { who: string; stage: string; fact: string; suggestion: string }): string {
  return [`${card.who}: ${card.stage}`, `  ${card.fact}`, `  ${card.suggestion}`].join('\n');
}

try {
  await buildLocal(say);
  const [url] = positionals;
  await (url ? openPage(url) : openMailbox());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

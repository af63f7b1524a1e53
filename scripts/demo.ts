import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  readBackWithKees,
  wishWithKees,
  type ShowStep,
} from '../tests/e2e/pages/case-of-kees.ts';
import { Screens } from '../tests/e2e/pages/screens.ts';
import { endDisplay } from '../tests/runtime/display.ts';
import { launchApp, type RunningApp } from '../tests/runtime/launch.ts';
import { packageCommand, projectRoot, runNode } from './commands.ts';
import { Gallery } from './demo/gallery.ts';
import { printSheet } from './demo/sheet-pages.ts';
import { ensureSystemPackages } from './system-packages.ts';

/*
 * `npm run demo`: the whole conversation with Kees, played by itself, from the first start to one A4. Whoever wants
 * to know what the app does looks at the pictures; it fails when any step does.
 */

const folder = join(projectRoot, 'out', 'demo');
const document = join(folder, 'onze-afspraken.docx');

/** Plays everything on a running app. */
async function play(app: RunningApp, gallery: Gallery): Promise<void> {
  const screens = new Screens(app);
  const show: ShowStep = (name, sentence) => gallery.show(name, sentence);
  await beginWithKees(screens, show);
  const toBegin = { words: screens.effort.typedWords, interactions: screens.effort.interactions };
  await askKees(screens, show);
  await wishWithKees(screens, show);
  await agreeWithKees(screens, show);
  await readBackWithKees(screens, show);

  const { readBack } = screens.conversation('Kees');
  await app.answerNextSaveDialog(document);
  await readBack.save();
  await readBack.outcome.filter({ hasText: document }).waitFor();
  await gallery.show('a4 bewaard', 'The A4 is saved as a Word document.');
  await readBack.finish();
  await screens.home.waitForLoad();
  await gallery.show('thuis', 'The conversation is finished; the home screen knows it.');
  await screens.home.openResident('Kees');
  await screens.resident('Kees').waitForLoad();
  await gallery.show('bewoner met afspraken', 'The page of Kees, with his wishes and the agreements.');
  await readBack.lock();
  await screens.unlock.waitForLoad();
  await gallery.show('op slot', 'Locked: every word is encrypted on this laptop.');

  const { typedWords, interactions } = screens.effort;
  console.log(
    `\nBefore the conversation: typed words: ${toBegin.words}, interactions: ${toBegin.interactions}`,
  );
  console.log(
    `The conversation: typed words: ${typedWords - toBegin.words}, interactions: ${interactions - toBegin.interactions}`,
  );
  console.log(`typed words: ${typedWords}, interactions: ${interactions}`);
}

/** The A4 must be there and be one page. */
async function checkSheet(): Promise<void> {
  await access(document);
  const { pdf, pageCount } = await printSheet(document);
  if (pdf === undefined) console.log('There is no LibreOffice here, so there is no PDF of the A4.');
  else if (pageCount === undefined) console.log('There is no pdfinfo here, so nobody counted the pages.');
  else if (pageCount !== 1) throw new Error(`The A4 has ${pageCount} pages`);
  else console.log('The A4 is one page.');
}

/** Everything, from what the system needs to the A4. */
async function main(): Promise<void> {
  await ensureSystemPackages();
  const built = await runNode([packageCommand('electron-vite'), 'build', '--logLevel', 'warn'], {
    minutes: 10,
  });
  if (!built.ok) throw new Error('The build failed');

  const dataFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-demo-'));
  const app = await launchApp({ dataFolder });
  try {
    console.log(`Runtime: ${app.runtime.versions}`);
    await play(app, await Gallery.open(folder, () => app.page));
    const problems = [
      ...app.pageProblems().map(({ text }) => text),
      ...app.outsideRequests().map(({ url }) => url),
    ];
    if (problems.length > 0) throw new Error(`Something went wrong meanwhile:\n${problems.join('\n')}`);
  } finally {
    await app.kill();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  await checkSheet();
  console.log(`\nThe A4 and a picture of every step are in ${relative(process.cwd(), folder)}`);
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  endDisplay();
}

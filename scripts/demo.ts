import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  imke,
  readBackWithKees,
  wishWithKees,
  type ShowStep,
} from '../tests/e2e/pages/case-of-kees.ts';
import {
  agreeWithMien,
  reachCircleOfMien,
  setCircleOfMien,
  showThenAndNow,
  talkAgainWithMien,
} from '../tests/e2e/pages/case-of-mien.ts';
import { holdEvening } from '../tests/e2e/pages/case-of-evening.ts';
import { Screens } from '../tests/e2e/pages/screens.ts';
import { endDisplay } from '../tests/runtime/display.ts';
import { launchApp, type RunningApp } from '../tests/runtime/launch.ts';
import { packageCommand, projectRoot, runNode } from './commands.ts';
import { Gallery } from './demo/gallery.ts';
import { printSheet } from './demo/sheet-pages.ts';
import { ensureSystemPackages } from './system-packages.ts';

/*
 * `npm run demo`: the whole conversation with Kees, played by itself, from the first start to one A4; then two with
 * Mien around the Regiecirkel, four weeks apart, and a short family evening with a screen for the room. Whoever wants to know what the app does looks at the pictures; it fails
 * when any step does.
 */

const folder = join(projectRoot, 'out', 'demo');
const sheetOfKees = join(folder, 'onze-afspraken.docx');
const sheetOfMien = join(folder, 'onze-afspraken-mien.docx');
const sheetOfEvening = join(folder, 'afspraken-van-de-avond.docx');
const fourWeeks = 28 * 24 * 60 * 60 * 1000;

/** Plays everything on a running app. */
async function play(app: RunningApp, gallery: Gallery): Promise<void> {
  const screens = new Screens(app);
  const show: ShowStep = (name, sentence, part) => gallery.show(name, sentence, part);
  await beginWithKees(screens, show);
  const toBegin = tally(screens);
  await askKees(screens, show);
  await wishWithKees(screens, show);
  await agreeWithKees(screens, show);
  await readBackWithKees(screens, show);

  const { readBack } = screens.conversation('Kees');
  await app.answerNextSaveDialog(sheetOfKees);
  await readBack.save();
  await readBack.outcome.filter({ hasText: sheetOfKees }).waitFor();
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
  const withKees = tally(screens);
  await unlock(screens);
  const beforeMien = tally(screens);
  const withMien = await playCircle(app, screens, show);
  const beforeEvening = tally(screens);
  await playEvening(app, screens, gallery);

  console.log('');
  report('Before the conversation with Kees', nothing, toBegin);
  report('The conversation with Kees', toBegin, withKees);
  report(
    'Mien: the first conversation around the circle, with her own page first',
    beforeMien,
    withMien.first,
  );
  report('Mien: the second one', withMien.opened, withMien.second);
  report('The family evening', beforeEvening, tally(screens));
  report('Everything', nothing, tally(screens));
}

/** Two conversations around the Regiecirkel, and what became of the circle. */
async function playCircle(app: RunningApp, screens: Screens, show: ShowStep) {
  await reachCircleOfMien(screens, show);
  await setCircleOfMien(screens, show);
  await agreeWithMien(screens, show);
  const { readBack } = screens.conversation('Mien');
  await app.answerNextSaveDialog(sheetOfMien);
  await readBack.save();
  await readBack.outcome.filter({ hasText: sheetOfMien }).waitFor();
  await readBack.finish();
  await screens.home.waitForLoad();
  const first = tally(screens);
  await readBack.lock();
  await screens.unlock.waitForLoad();

  // Only the clock of the page is put forward: nobody waits four weeks for a demo.
  await app.page.clock.setFixedTime(Date.now() + fourWeeks);
  console.log('--  The clock of the window is put four weeks forward.');
  await unlock(screens);
  const opened = tally(screens);
  await talkAgainWithMien(screens);
  const second = tally(screens);
  await showThenAndNow(screens, show);
  return { first, opened, second };
}

/** A short family evening, on two screens, and its A4. */
async function playEvening(app: RunningApp, screens: Screens, gallery: Gallery): Promise<void> {
  await screens.conversation('Mien').readBack.lock();
  await screens.unlock.waitForLoad();
  await unlock(screens);
  await holdEvening(app, screens, (name, sentence, room) => gallery.showBoth(name, sentence, room));
  await gallery.show('na de avond', 'What the evening brought: one A4, what is parked, a short report.');
  await app.answerNextSaveDialog(sheetOfEvening);
  await screens.eveningAfter.save();
  await screens.eveningAfter.outcome.filter({ hasText: sheetOfEvening }).waitFor();
}

async function unlock(screens: Screens): Promise<void> {
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
}

/** What it cost so far. */
interface Tally {
  readonly words: number;
  readonly interactions: number;
}

const nothing: Tally = { words: 0, interactions: 0 };

function tally({ effort }: Screens): Tally {
  return { words: effort.typedWords, interactions: effort.interactions };
}

function report(what: string, from: Tally, to: Tally): void {
  const words = to.words - from.words;
  const interactions = to.interactions - from.interactions;
  console.log(`${what}: typed words: ${words}, interactions: ${interactions}`);
}

/** An A4 must be there and be one page. */
async function checkSheet(document: string): Promise<void> {
  await access(document);
  const name = basename(document);
  const { pdf, pageCount } = await printSheet(document);
  if (pdf === undefined) console.log(`There is no LibreOffice here, so there is no PDF of ${name}.`);
  else if (pageCount === undefined)
    console.log(`There is no pdfinfo here, so nobody counted the pages of ${name}.`);
  else if (pageCount !== 1) throw new Error(`${name} has ${pageCount} pages`);
  else console.log(`${name} is one page.`);
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
  await checkSheet(sheetOfKees);
  await checkSheet(sheetOfMien);
  await checkSheet(sheetOfEvening);
  console.log(`\nThree A4s and a picture of every step are in ${relative(process.cwd(), folder)}`);
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  endDisplay();
}

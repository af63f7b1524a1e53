import { join } from 'node:path';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  keesAgrees,
  keesDiffers,
  keesParks,
  keesSays,
  readBackWithKees,
  wishWithKees,
} from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

test('the whole conversation, from the first run to the A4 on the disk', async ({ app }) => {
  const screens = new Screens(app);
  const { readBack } = screens.conversation('Kees');
  await beginWithKees(screens);
  await askKees(screens);
  await wishWithKees(screens);
  await agreeWithKees(screens);
  await readBackWithKees(screens);

  const main = app.page.getByRole('main');
  for (const words of [
    keesSays.wish,
    keesSays.subject,
    keesAgrees.canteen.what,
    keesDiffers.residentChoice,
  ]) {
    await expect(main, 'what is read back').toContainText(words);
  }
  await expect(main, 'a private note is never read back').not.toContainText(keesSays.privateNote);

  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);

  const text = await textOfDocument(path);
  const expected = [
    ...['Kees', 'Cornelis Testman', 'Imke Oefen', keesSays.counts, keesSays.subject, keesSays.wish],
    ...Object.values(keesAgrees).flatMap(({ what, who, when }) => [what, who, when]),
    ...keesDiffers.views.flatMap((view) => [view.name, view.text]),
    ...[keesDiffers.residentChoice, keesParks.what, keesParks.who, 'gezien, niet eens'],
  ];
  for (const words of expected) expect(text).toContain(words);
  // What Anneke said at the table and what only Imke wrote stays in the vault.
  for (const words of [keesSays.fear, keesSays.privateNote]) expect(text).not.toContain(words);

  await readBack.finish();
  await screens.home.waitForLoad();
  await screens.home.openResident('Kees');
  const resident = screens.resident('Kees');
  await resident.waitForLoad();
  await expect(resident.conversations.getByRole('button')).toHaveCount(1);
  await expect(main).toContainText(keesAgrees.canteen.what);
});

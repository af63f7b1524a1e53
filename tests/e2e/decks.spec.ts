import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audienceViewSchema } from '../../src/shared/audience/index.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { loadDeck, mostCards, ourDeckIds } from '../../src/shared/decks/index.ts';
import { beginEvening, eveningFromTemplate, newPart } from '../../src/shared/evening/index.ts';
import { passphrase } from '../../bench/large-house.ts';
import { inspect } from '../a11y/inspect.ts';
import { smallDiskTest } from '../faults/support/small-disk-test.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';
import { houseWithEvenings } from './support/house-with-evening.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

const team = await readFile('resources/decks/team.json', 'utf8');

/** A deck file of ours under another id, with a change. */
const own = (id: string, change: (text: string) => string = (text) => text) =>
  change(team.replace('"id": "team"', `"id": "${id}"`));

test('draws, puts back, keeps and takes back, and goes on where people were', async ({ app }) => {
  const screens = new Screens(app);
  const { deckList, deckTable, home, texts } = screens;
  await screens.makeVault(imke);
  await deckList.openFromHome();
  for (const title of ['Kennismaken', 'Dagelijks leven', 'Samen zorgen', 'Team'])
    await expect(deckList.row(title)).toContainText(texts.decks.cards(20));
  await deckList.play('Kennismaken');
  await expect(deckTable.card).toHaveText(texts.deckTable.noneOpen);
  await deckTable.draw();
  const first = await deckTable.card.innerText();
  expect(first).toContain('?');
  await expect(app.page.getByText(texts.deckTable.pile(19))).toBeVisible();
  await deckTable.next();
  const second = await deckTable.card.innerText();
  expect(second).not.toBe(first);
  await deckTable.keep();
  await expect(deckTable.card).toHaveText(texts.deckTable.noneOpen);
  await expect(deckTable.button(texts.deckTable.draw)).toBeFocused();
  await expect(deckTable.kept.getByRole('listitem')).toHaveCount(1);
  await deckTable.draw();
  await deckTable.putBack();
  await expect(app.page.getByText(texts.deckTable.pile(18))).toBeVisible();
  await deckTable.undo();
  const third = await deckTable.card.innerText();
  expect([first, second]).not.toContain(third);

  // Another screen and back: the same card lies open, and the kept one is still there.
  await deckTable.leave();
  await deckList.button(texts.common.home).click();
  await home.waitForLoad();
  await deckList.openFromHome();
  await deckList.play('Kennismaken');
  expect(await deckTable.card.innerText()).toBe(third);
  await expect(deckTable.kept.getByRole('listitem')).toHaveCount(1);
  const seen = new Set([first, third]);
  for (let drawn = 0; drawn < 17; drawn += 1) {
    await deckTable.next();
    seen.add(await deckTable.card.innerText());
  }
  expect(seen.size, 'all but the kept card').toBe(19);
  await deckTable.kept.getByRole('button').click();
  await expect(deckTable.kept).toHaveCount(0);
});

test('shows the room the card and nothing else, and the presenter remote goes on', async ({ app }) => {
  const screens = new Screens(app);
  const { deckList, deckTable } = screens;
  await app.running.setDisplays([
    { id: 1, label: 'Laptop', bounds: { x: 0, y: 0, width: 1366, height: 768 } },
    { id: 2, label: 'Beamer', bounds: { x: 1366, y: 0, width: 1920, height: 1080 } },
  ]);
  await screens.makeVault(imke);
  await deckList.openFromHome();
  await deckList.play('Team');
  await app.page.evaluate(() => bridge.openAudience({ displayId: '2' }));
  const last = () => {
    const message = app.running
      .audienceMessages()
      .filter(({ channel }) => channel === 'audience-window:view')
      .at(-1);
    return message === undefined ? undefined : audienceViewSchema.parse(message.values[0]).shown;
  };
  await deckTable.draw();
  await expect.poll(() => last()?.kind).toBe('card');
  const card = last();
  if (card?.kind !== 'card') throw new Error('No card is shown');
  await expect(deckTable.card).toContainText(card.text);
  const cards = loadDeck(team);
  const asked = cards.ok ? cards.deck.cards.find(({ text }) => text.nl === card.text) : undefined;
  expect(JSON.stringify(card), 'what is asked on stays with the facilitator').not.toContain(
    asked?.followUp?.nl,
  );
  await app.page.keyboard.press('PageDown');
  await expect.poll(() => JSON.stringify(last())).not.toBe(JSON.stringify(card));
  await app.page.keyboard.press('PageUp');
  await expect.poll(() => last()).toEqual(card);
  await deckTable.leave();
  await expect.poll(() => last()?.kind, 'nothing stays behind').toBe('blank');
});

test('makes a deck: typed cards outlive a power cut, and one language is enough', async ({ app }) => {
  const screens = new Screens(app);
  const { deckList, deckTable, deckEditor, home, texts } = screens;
  const folder = join(app.dataFolder, 'decks');
  await screens.makeVault(imke);
  await deckList.openFromHome();
  await deckList.make();
  await deckEditor.waitForLoad();
  await deckEditor.finish();
  await expect(app.page.getByText(texts.deckEditor.notDone)).toBeVisible();
  await expect(deckEditor.title).toBeFocused();
  await deckEditor.write(deckEditor.title, 'In de tuin');
  await deckEditor.write(deckEditor.question(1), 'Wat bloeit er <b>nu</b>?');
  await deckEditor.addLines('1. Wat plukt u graag?\n\n- Waar zit u graag?\n');
  await expect(deckEditor.question(3)).toHaveValue('Waar zit u graag?');
  await expect(deckEditor.saveState).toHaveText(texts.ownEditor.saved);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await home.waitForLoad();
  await deckList.openFromHome();
  await expect(deckList.row('In de tuin')).toContainText(texts.ownList.unfinished);
  await deckList.goOnWith('In de tuin');
  await deckEditor.waitForLoad();
  await expect(deckEditor.question(1)).toHaveValue('Wat bloeit er <b>nu</b>?');
  await expect(app.page.getByText(texts.deckEditor.problems['not-allowed-characters'])).toBeVisible();
  await deckEditor.finish();
  await expect(deckEditor.question(1)).toBeFocused();
  await deckEditor.write(deckEditor.question(1), 'Wat bloeit er nu?');
  await deckEditor.button(texts.deckEditor.up(texts.deckEditor.card(3))).press('Enter');
  await expect(deckEditor.question(2)).toHaveValue('Waar zit u graag?');
  await deckEditor.button(texts.deckEditor.remove(texts.deckEditor.card(1))).click();
  await deckEditor.button(texts.common.undo).click();
  await expect(deckEditor.question(1)).toHaveValue('Wat bloeit er nu?');
  await deckEditor.finish();
  await deckList.waitForLoad();
  await expect(deckList.row('In de tuin')).toContainText(texts.decks.cards(3));
  const files = await readdir(folder);
  expect(files).toEqual([expect.stringMatching(/\.json$/)]);
  const loaded = loadDeck(await readFile(join(folder, files[0] ?? ''), 'utf8'));
  expect(loaded).toMatchObject({
    ok: true,
    deck: { version: 1, title: { nl: 'In de tuin', en: 'In de tuin' } },
  });
  await deckList.play('In de tuin');
  await deckTable.draw();
  await expect(deckTable.card).toContainText('In de tuin');
});

test('shares a deck as a file, takes it in with a summary, and removes it only when asked twice', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { deckList, deckEditor, texts } = screens;
  const folder = join(app.dataFolder, 'decks');
  const path = join(app.dataFolder, 'gedeeld.json');
  await screens.makeVault(imke);
  await deckList.openFromHome();
  await deckList.copy('Team');
  await deckEditor.waitForLoad();
  await deckEditor.finish();
  await deckList.waitForLoad();
  await app.running.answerNextSaveDialog(path);
  await deckList.share('Kopie van Team');
  await expect(deckList.told).toContainText(path);
  expect(loadDeck(await readFile(path, 'utf8'))).toMatchObject({ ok: true, deck: { version: 1 } });

  await app.running.answerNextOpenDialog(path);
  await deckList.chooseFile();
  await expect(deckList.dialog).toContainText(texts.deckImport.conflictOwn);
  await deckList.answer(texts.deckImport.asNew);
  await expect(deckList.row('Kopie van Team (2)')).toBeVisible();
  await app.running.answerNextOpenDialog(path);
  await deckList.chooseFile();
  await deckList.answer(texts.deckImport.replace);
  await expect(deckList.told).toHaveText(texts.ownList.takenIn('Kopie van Team'));
  expect(await readdir(folder)).toHaveLength(2);

  await deckList.askToRemove('Kopie van Team');
  await deckList.answer(texts.common.cancel);
  expect(await readdir(folder)).toHaveLength(2);
  await deckList.askToRemove('Kopie van Team');
  await deckList.answer(texts.common.remove);
  await expect(deckList.told).toHaveText(texts.ownList.removed('Kopie van Team'));
  expect(await readdir(folder)).toHaveLength(1);

  await app.running.answerNextOpenDialog(path);
  await deckList.chooseFile();
  for (const part of ['Kopie van Team', texts.decks.cards(20), texts.decks.bothLanguages, 'De Binnenvest'])
    await expect(deckList.dialog).toContainText(part);
  await deckList.answer(texts.common.cancel);
  expect(await readdir(folder)).toHaveLength(1);
});

test('refuses broken and hostile files with the place and the reason; the others work', async ({ app }) => {
  const screens = new Screens(app);
  const { deckList, deckTable, texts } = screens;
  const { deckProblem } = texts;
  const at = (place: string, reason: keyof typeof deckProblem.reasons) =>
    deckProblem.field(place, deckProblem.reasons[reason]);
  const card = { id: 'a', text: { nl: 'Wat?', en: 'What?' } };
  const many = (count: number) =>
    own('veel', (text) => {
      const cards = Array.from({ length: count }, (_none, index) => ({ ...card, id: `card-${index}` }));
      return JSON.stringify({ ...(JSON.parse(text) as object), cards });
    });
  const proud = '"Waar was je deze week trots op?"';
  const files: Record<string, readonly [content: string | Uint8Array, told: string]> = {
    'script.json': [
      own('script', (text) => text.replace(proud, '"<script>alert(1)</script>"')),
      at('cards[0].text.nl', 'not-allowed-characters'),
    ],
    'half-teken.json': [
      own('half', (text) => text.replace(proud, '"Wat \\uD800?"')),
      at('cards[0].text.nl', 'not-allowed-characters'),
    ],
    'link.json': [
      own('link', (text) => text.replace(proud, '"Zie www.x.example"')),
      at('cards[0].text.nl', 'link'),
    ],
    'tienduizend.json': [many(10_000), at('cards', 'too-many')],
    'anders.json': ['{"name": "x"}', deckProblem.otherFile],
    'leidraad.json': [await readFile('resources/guides/ecogram.json', 'utf8'), deckProblem.otherFile],
    'nieuwer.json': [
      own('nieuw', (text) => text.replace('"formatVersion": 1', '"formatVersion": 2')),
      deckProblem.newerFormat,
    ],
    'proto.json': [
      own('proto', (text) => text.replace('"version": 1', '"version": 1, "__proto__": {"x": 1}')),
      at('__proto__', 'unknown-field'),
    ],
    'kapot.json': ['{\n"format": ', deckProblem.notJson(2, 11)],
    'groot.json': [' '.repeat(2_000_000), deckProblem.tooLarge],
    'bytes.json': [Uint8Array.of(0xff, 0xfe, 0x00), deckProblem.notText],
    'zelfde.json': [team, deckProblem.twice],
  };
  const folder = join(app.dataFolder, 'decks');
  await mkdir(folder);
  for (const [name, [content]] of Object.entries(files)) await writeFile(join(folder, name), content);
  await writeFile(join(app.dataFolder, 'geheim.json'), own('geheim'));
  await symlink(join(app.dataFolder, 'geheim.json'), join(folder, 'buiten.json'));
  await symlink(join(app.dataFolder, 'weg.json'), join(folder, 'nergens.json'));
  await writeFile(
    join(folder, 'goed.json'),
    own('goed', (text) => text.replaceAll('"Team"', '"Van ons team"')),
  );
  await writeFile(join(folder, 'vol.json'), many(mostCards).replaceAll('"Team"', '"Een volle stapel"'));

  await screens.makeVault(imke);
  await deckList.openFromHome();
  for (const [name, [, told]] of Object.entries(files))
    await expect
      .soft(deckList.refused(name), name)
      .toContainText(texts.decks.refused(name, told), { timeout: 2_000 });
  await expect(deckList.refused('nergens.json')).toContainText(
    texts.decks.refused('nergens.json', deckProblem.notReadable),
  );
  await expect(app.page.getByText('buiten.json'), 'a link that leads out is no file here').toHaveCount(0);
  await expect(deckList.row('Een volle stapel')).toContainText(texts.decks.cards(mostCards));
  const decks = app.page.getByRole('main').getByRole('button', { name: texts.decks.playThis('') });
  await expect(decks).toHaveCount(ourDeckIds.length + 2);

  // Brought in by hand they are refused with the same words, and nothing is written.
  const before = await readdir(folder);
  for (const [name, [content, told]] of Object.entries(files)) {
    if (name === 'zelfde.json') continue;
    await writeFile(join(app.dataFolder, name), content);
    await app.running.answerNextOpenDialog(join(app.dataFolder, name));
    await deckList.chooseFile();
    await expect.soft(deckList.dialog, name).toContainText(told);
    await deckList.answer(texts.common.close);
  }
  expect(await readdir(folder)).toEqual(before);
  await deckList.play('Van ons team');
  await deckTable.draw();
  await expect(deckTable.card).toContainText('Van ons team');
});

test('at an evening a card is kept as long as the report has it, in the language of the evening', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const newId = () => crypto.randomUUID();
  const begun = beginEvening(
    {
      ...eveningFromTemplate(undefined, { language: 'en', newId }),
      parts: [{ ...newPart(newId()), kind: 'cards', title: 'Kaarten', minutes: 20, deckId: 'team' }],
    },
    new Date().toISOString(),
    '',
  );
  if (!begun.ok) throw new Error(begun.reason);
  await app.running.kill();
  await rm(app.dataFolder, { recursive: true });
  await houseWithEvenings(app.dataFolder, [begun.evening]);
  await app.killAndRestart();
  const screens = new Screens(app);
  const { deckTable, eveningHold: hold, eveningAfter: after, texts } = screens;
  const loaded = loadDeck(team);
  if (!loaded.ok) throw new Error('the deck is not right');
  await screens.unlock.waitForLoad();
  await screens.unlock.open(passphrase);
  await hold.waitForLoad();

  const kept: string[] = [];
  const keepOne = async () => {
    await deckTable.draw();
    const { cards } = loaded.deck;
    const shown = await deckTable.card.innerText();
    kept.push(cards.find(({ text }) => shown.includes(text.en))?.text.en ?? 'not a card in English');
    await deckTable.keep();
  };
  for (let cards = 0; cards < 3; cards += 1) await keepOne();
  const [first = ''] = kept;
  const lines = () => deckTable.kept.getByRole('listitem');
  const returnFirst = () => deckTable.button(texts.deckTable.returnThis(first)).click();
  await expect(lines()).toHaveCount(3);
  await expect(app.page.getByText(texts.deckTable.keptAtEvening)).toBeVisible();
  await expect(hold.undo, 'each button has a name of its own').toHaveCount(1);
  await inspect(app.page, 'question cards at an evening, some kept');
  await returnFirst();
  await expect(lines()).toHaveCount(2);
  // Both ways back lead to the same: the one of the cards, and the one of the evening.
  await deckTable.undo();
  await expect(lines()).toHaveCount(3);
  await returnFirst();
  await expect(lines()).toHaveCount(2);
  await hold.undo.click();
  await expect(lines()).toHaveCount(3);
  await returnFirst();
  await keepOne();
  await expect(lines()).toHaveCount(3);
  await hold.undo.click();
  await expect(lines()).toHaveCount(2);
  await expect(deckTable.card, 'it lies open again').toContainText(kept[3] ?? '-');
  await expect(app.page.getByRole('banner')).toContainText(/Bewaard om/);

  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(passphrase);
  await hold.waitForLoad();
  await expect(lines(), 'the evening knows what is kept').toHaveCount(2);
  await hold.end();
  await after.waitForLoad();
  for (const text of kept.slice(1, 3)) await expect(after.report).toContainText(text);
  for (const text of [first, kept[3] ?? '-']) await expect(after.report).not.toContainText(text);
});

test('a deck with the name of a resident leaves only after people saw the name', async ({ app }) => {
  const folder = join(app.dataFolder, 'decks');
  const path = join(app.dataFolder, 'gedeeld.json');
  await mkdir(folder);
  await writeFile(
    join(folder, 'keuken.json'),
    own('keuken', (text) =>
      text
        .replaceAll('"Team"', '"Keuken"')
        .replace('"Waar was je deze week trots op?"', '"Wat kookt Markerina graag?"'),
    ),
  );
  const screens = new Screens(app);
  const { deckList, home, texts } = screens;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Markerina' });
  await app.page.getByRole('banner').getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  await deckList.openFromHome();
  await deckList.share('Keuken');
  await expect(deckList.dialog).toContainText(texts.ownFile.namesTitle('Markerina'));
  await expect(deckList.dialog).toContainText('Wat kookt Markerina graag?');
  await deckList.answer(texts.ownFile.goBack);
  await expect(deckList.told).toHaveText('');
  await app.running.answerNextSaveDialog(path);
  await deckList.share('Keuken');
  await deckList.answer(texts.ownFile.shareAnyway);
  await expect(deckList.told).toContainText(path);
  expect(await readFile(path, 'utf8')).toContain('Markerina');
});

smallDiskTest(
  'taking in on a disk that is full: the dialog says why, and the same button works when there is room',
  async ({ app, volume }) => {
    smallDiskTest.setTimeout(120_000);
    const path = join(app.dataFolder, 'van-een-collega.json');
    await writeFile(path, own('collega'));
    const screens = new Screens(app);
    const { deckList, texts } = screens;
    await screens.makeVault(imke);
    await deckList.openFromHome();
    await app.running.answerNextOpenDialog(path);
    await deckList.chooseFile();
    await volume.fillUntil(0);
    const take = deckList.dialog.getByRole('button', { name: texts.deckImport.take });
    await take.click();
    const told = deckList.dialog.getByRole('alert');
    await expect(told).toContainText(texts.ownFile.notTaken);
    await expect(told).toContainText(texts.problem.diskFull);
    await inspect(app.page, 'decks, taking in on a full disk');
    await volume.makeRoom();
    await take.click();
    await expect(deckList.dialog).toHaveCount(0);
    await expect(deckList.told).toHaveText(texts.ownList.takenIn('Team'));
    expect(await readdir(join(app.dataFolder, 'decks'))).toEqual(['collega.json']);
  },
);

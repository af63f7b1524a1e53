import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audienceViewSchema } from '../../src/shared/audience/index.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { loadDeck, mostCards, ourDeckIds } from '../../src/shared/decks/index.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

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
  await expect(deckEditor.saveState).toHaveText(texts.deckEditor.saved);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await home.waitForLoad();
  await deckList.openFromHome();
  await expect(deckList.row('In de tuin')).toContainText(texts.decks.unfinished);
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
  await expect(deckList.told).toHaveText(texts.decks.takenIn('Kopie van Team'));
  expect(await readdir(folder)).toHaveLength(2);

  await deckList.askToRemove('Kopie van Team');
  await deckList.answer(texts.common.cancel);
  expect(await readdir(folder)).toHaveLength(2);
  await deckList.askToRemove('Kopie van Team');
  await deckList.answer(texts.common.remove);
  await expect(deckList.told).toHaveText(texts.decks.removed('Kopie van Team'));
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

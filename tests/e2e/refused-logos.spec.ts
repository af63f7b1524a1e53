import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { seededRandom } from './pages/seeded-random.ts';
import { expect, test } from './support/fixture.ts';
import { openHouseCard } from './support/house-card-opened.ts';
import { ourPng, ourSvg } from './support/logos.ts';
import { partsOf, pngOf } from './support/png.ts';

/* Files that are offered as the logo of a house and are no good. */

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"${attributes}>\n${inside}\n</svg>`;

test('a file that is no good is refused by name, and the logo stays', async ({ app }) => {
  const { screens, card } = await openHouseCard(app);
  const { house } = screens.texts;
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.running.answerNextOpenDialog(ourSvg);
  await card.chooseLogo();
  await expect(card.logo).toBeVisible();
  const logo = await card.logoBytes();
  const folder = join(app.dataFolder, 'stick');
  await mkdir(folder);
  await mkdir(join(folder, 'map.png'));
  const film = await open(join(folder, 'film.png'), 'w');
  await film.truncate(50_000_000);
  await film.close();

  const files: [name: string, content: string | Uint8Array | null, reason: keyof typeof house.refused][] = [
    ['film.png', null, 'too-large'],
    ['map.png', null, 'no-file'],
    ['weg.png', null, 'missing'],
    ['leeg.svg', '', 'empty'],
    ['brief.png', 'Beste collega, hier is het logo.', 'not-a-picture'],
    ['foto.png', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-a-picture'],
    ['verkeerd.svg', await readFile(ourPng), 'not-a-picture'],
    ['half.png', (await readFile(ourPng)).subarray(0, 5_000), 'damaged'],
    ['bom.png', pngOf(30_000, 30_000), 'too-many-pixels'],
    ['niets.png', pngOf(1, 1), 'nothing-to-see'],
    ['wit.svg', drawing('<rect fill="white" width="90" height="30"/>'), 'nothing-to-see'],
    ['zonder.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no-size'],
    ['dtd.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('&a;')}`, 'doctype'],
    ['script.svg', drawing('<script>document.title = 1</script>'), 'script'],
    ['onload.svg', drawing('<g/>', ' onload="document.title = 1"'), 'script'],
    ['pagina.svg', drawing('<foreignObject><p/></foreignObject>'), 'web-page'],
    ['buiten.svg', drawing('<use href="http://invalid.example/a.svg#a"/>'), 'outside'],
    ['stijl.svg', drawing('<style>@import "http://invalid.example/a.css";</style>'), 'outside'],
    ['foto.svg', drawing('<image href="data:image/png;base64,AAAA"/>'), 'picture-inside'],
    ['bom.svg', drawing('<g id="a"><use href="#a"/></g>'), 'too-complicated'],
  ];
  for (const [name, content, reason] of files) {
    const path = join(folder, name);
    if (content !== null) await writeFile(path, content);
    await app.running.answerNextOpenDialog(path);
    await card.chooseLogo();
    await expect(card.refusal, name).toContainText(house.refused[reason]);
    await expect(card.refusal, name).toContainText(house.oldStays);
    expect(await card.logoBytes(), name).toEqual(logo);
  }
  await expect(card.refusal).toContainText(house.line(2));
  await inspect(app.page, 'settings, a file that does not become a logo');

  await app.running.answerNextOpenDialog(ourPng);
  await card.chooseLogo();
  await expect(card.refusal).toBeHidden();
  expect(await card.logoBytes()).not.toEqual(logo);
});

test('200 files with anything wrong in them: refused by name, or drawn anew', async ({ app }) => {
  test.setTimeout(300_000);
  const { screens, card } = await openHouseCard(app);
  const { house } = screens.texts;
  const random = seededRandom(20_261_122);
  const upTo = (most: number) => Math.floor(random() * most);
  const bases = [
    { end: 'png', bytes: await readFile(ourPng) },
    { end: 'svg', bytes: await readFile(ourSvg) },
  ] as const;
  const pieces = [
    '<',
    '>',
    '"',
    '&#60;',
    ' onload="x"',
    '<g>',
    '</g>',
    '#',
    '0',
    '<!--',
    '1e9',
    'é',
    ' style="x"',
  ];
  const told = Object.values(house.refused);
  const tally = { drawn: 0, refused: 0 };
  for (let index = 0; index < 200; index += 1) {
    const { end, bytes } = bases[index % 2 === 0 ? 0 : 1];
    const wrong = Buffer.from(bytes);
    for (let count = 0; count <= upTo(3); count += 1) {
      const at = upTo(wrong.length);
      const piece = pieces[upTo(pieces.length)] ?? '';
      if (end === 'svg') wrong.write(piece, at);
      // Behind the parts that are thrown away, half of what falls over is in the pixels.
      else wrong[at] = upTo(256);
    }
    const path = join(app.dataFolder, `${index}.${end}`);
    await writeFile(path, random() < 0.1 ? wrong.subarray(0, upTo(wrong.length)) : wrong);
    await app.running.answerNextOpenDialog(path);
    await card.chooseLogo();
    await rm(path);
    const isRefused = await card.refusal.isVisible();
    if (isRefused) {
      const text = await card.refusal.innerText();
      expect(
        told.some((sentence) => text.includes(sentence)),
        text,
      ).toBe(true);
      tally.refused += 1;
    } else {
      await expect(card.card.getByText(house.drawn)).toBeVisible();
      const { names } = partsOf(await card.logoBytes());
      expect(names.filter((name) => !['IHDR', 'sRGB', 'sBIT', 'IDAT', 'IEND'].includes(name))).toEqual([]);
      tally.drawn += 1;
    }
  }
  console.log(`mutated logos: ${tally.drawn} drawn anew, ${tally.refused} refused by name, 0 otherwise`);
  expect(Math.min(tally.drawn, tally.refused), 'both happened').toBeGreaterThan(10);
});

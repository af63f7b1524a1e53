import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoBrowserError } from './sheet/no-browser-error.ts';
import { writeWhole } from './sheet/write-whole.ts';
import { runSheetCommand } from './sheet.ts';

const mien = readFileSync(new URL('../tests/fixtures/plans/mien.json', import.meta.url), 'utf8');

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

async function runWith(
  words: readonly string[],
  options: { file?: string; size?: number; writing?: string } = {},
) {
  const written = new Map<string, Uint8Array>();
  const said: string[] = [];
  const complained: string[] = [];
  const { file } = options;
  const code = await runSheetCommand(words, {
    sizeOf: () =>
      file === undefined ? Promise.reject(failure('ENOENT')) : Promise.resolve(options.size ?? file.length),
    read: () => (file === undefined ? Promise.reject(failure('ENOENT')) : Promise.resolve(file)),
    write: (path, bytes) => {
      if (options.writing !== undefined) return Promise.reject(failure(options.writing));
      written.set(path, bytes);
      return Promise.resolve();
    },
    draw: () => Promise.reject(new NoBrowserError()),
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, written, said: said.join('\n'), complained: complained.join('\n') };
}

function changed(change: (plan: Record<string, unknown>) => void): string {
  const plan = JSON.parse(mien) as Record<string, unknown>;
  change(plan);
  return JSON.stringify(plan);
}

const files = ['plan.json', 'vel.docx'] as const;

describe('making a sheet from a plan', () => {
  test('writes a sheet that fits and says how much room is left', async () => {
    const { code, said, written } = await runWith(files, { file: mien });
    expect(code).toBe(0);
    expect(said).toMatch(/^past \(nog \d+ regels over\)$/);
    expect(written.get('vel.docx')?.length).toBeGreaterThan(1000);
  });

  test('writes nothing when it is too long, and says what is too much', async () => {
    const long = changed((plan) => (plan['wishes'] = ['een', 'Een heel lang verhaal. '.repeat(150)]));
    const { code, said, written } = await runWith(files, { file: long });
    expect(code).toBe(3);
    expect(said).toMatch(/^te lang: \d+ regels te veel/);
    expect(said).toMatch(/wensen\[1\]: \d+ regels; weglaten wint \d+ regels, dat is genoeg/);
    expect(written.size).toBe(0);
  });

  test('says that there is a Bijlage, where people chose one', async () => {
    const file = changed((plan) => (plan['form'] = { appendix: ['parked'] }));
    const { code, said, written } = await runWith(files, { file });
    expect(code).toBe(0);
    expect(said).toBe('past, met een bijlage');
    expect(written.size).toBe(1);
  });

  test('names every choice that by itself makes it fit', async () => {
    const long = changed((plan) => {
      plan['wishes'] = ['een', 'Een heel lang verhaal. '.repeat(60)];
      plan['agreements'] = Array.from({ length: 6 }, () => ({
        ...{ what: 'Samen naar de tuin, ook als het buiten koud is of als het regent' },
        ...{ who: 'Zorgteam; op zaterdag Ruud', when: 'Elke dag na de lunch', lookBackOn: '2026-04-09' },
      }));
    });
    const { code, said } = await runWith(files, { file: long });
    expect(code).toBe(3);
    expect(said).toContain('Met een van deze keuzes past het wel:');
    expect(said).toContain("- Zet 'Mijn wensen' op een bijlage");
    expect(said).toContain("- Laat 'Mijn wensen' weg");
    for (const [word] of said.matchAll(/(?<=^- )(?:Zet|Laat|Kies) .*$/gm))
      expect(word).not.toContain('undefined');
  });

  test('says so when the Bijlage is too long, not the sheet', async () => {
    const long = changed((plan) => {
      plan['form'] = { appendix: ['wishes'] };
      plan['wishes'] = ['een', 'Een heel lang verhaal. '.repeat(400)];
    });
    const { code, said, written } = await runWith(files, { file: long });
    expect(code).toBe(3);
    expect(said).toMatch(/^te lang: \d+ regels te veel op de bijlage\./);
    expect(written.size).toBe(0);
  });

  test('writes nothing when a plan has a circle and there is nothing to draw it with', async () => {
    const withCircle = readFileSync(
      new URL('../tests/fixtures/plans/mien-cirkel.json', import.meta.url),
      'utf8',
    );
    const { code, complained, written } = await runWith(files, { file: withCircle });
    expect(code).toBe(2);
    expect(complained).toContain('Chromium');
    expect(written.size).toBe(0);
  });

  test('shows the schema and the help', async () => {
    expect(JSON.parse((await runWith(['--schema'])).said)).toMatchObject({ type: 'object' });
    expect((await runWith(['--help'])).said).toContain('npm run sheet -- plan.json vel.docx');
  });
});

describe('refusing what is not a plan', () => {
  test.each([
    ['no JSON', { file: 'geen plan' }, 'plan.json is geen JSON.'],
    ['a file that is not there', {}, 'plan.json bestaat niet.'],
    ['a very large file', { file: mien, size: 50_000_000 }, 'te groot voor een plan'],
    ['a folder that is not there', { file: mien, writing: 'ENOENT' }, 'De map van vel.docx bestaat niet.'],
    ['a sheet that is open elsewhere', { file: mien, writing: 'EBUSY' }, 'vel.docx is in gebruik'],
    ['a sheet that Windows keeps', { file: mien, writing: 'EPERM' }, 'Sluit het in Word'],
    ['a full disk', { file: mien, writing: 'ENOSPC' }, 'past niet meer op de schijf'],
    ['a folder that is closed', { file: mien, writing: 'EACCES' }, 'vel.docx mag niet geschreven worden'],
    [
      'an unknown language',
      { file: changed((plan) => (plan['language'] = 'fr')) },
      'taal (language): deze taal ken ik niet; kies nl of en',
    ],
    [
      'a newer version',
      { file: changed((plan) => (plan['version'] = 2)) },
      'versie (version): dit plan komt uit een nieuwere versie',
    ],
    [
      'a missing day',
      { file: changed((plan) => delete plan['heldOn']) },
      'dag van het gesprek (heldOn): dit ontbreekt',
    ],
    [
      'a wish that is no text',
      { file: changed((plan) => (plan['wishes'] = ['a', 'b', 'c', 4])) },
      'wensen[3] (wishes[3]): hier hoort tekst te staan',
    ],
    [
      'six wishes',
      { file: changed((plan) => (plan['wishes'] = ['a', 'b', 'c', 'd', 'e', 'f'])) },
      'wensen (wishes): er mogen er hoogstens 5 staan',
    ],
    ['an unknown field', { file: changed((plan) => (plan['bsn'] = '1')) }, 'dit veld ken ik niet: bsn'],
    ['a list', { file: '[]' }, 'het plan: hier hoort een groep velden te staan'],
    ['nothing', { file: 'null' }, 'het plan: hier hoort een groep velden te staan'],
  ])('%s', async (_, options, reason) => {
    const { code, complained, written } = await runWith(files, options);
    expect(code).toBe(2);
    expect(complained).toContain(reason);
    expect(written.size).toBe(0);
  });

  test('names that are missing, unknown or the same', async () => {
    expect((await runWith(['plan.json'])).complained).toContain('Geef twee namen');
    expect((await runWith([...files, '--snel'])).complained).toContain('--snel ken ik niet');
    expect((await runWith(['plan.json', './plan.json'], { file: mien })).complained).toContain('andere naam');
  });
});

describe('writing the file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'goed-gesprek-write-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('puts the new file in place of the old one, and leaves nothing beside it', async () => {
    writeFileSync(join(folder, 'vel.docx'), 'oud');
    await writeWhole(join(folder, 'vel.docx'), new TextEncoder().encode('nieuw'));
    expect(readFileSync(join(folder, 'vel.docx'), 'utf8')).toBe('nieuw');
    expect(readdirSync(folder)).toEqual(['vel.docx']);
  });

  test('keeps the old file whole when writing stops half-way', async () => {
    writeFileSync(join(folder, 'vel.docx'), 'oud');
    const broken = new Proxy(new Uint8Array(10), {
      get: () => {
        throw failure('ENOSPC');
      },
    });
    await expect(writeWhole(join(folder, 'vel.docx'), broken)).rejects.toThrow();
    expect(readFileSync(join(folder, 'vel.docx'), 'utf8')).toBe('oud');
    expect(readdirSync(folder)).toEqual(['vel.docx']);
  });

  test('does not replace what is not a file', async () => {
    await expect(writeWhole(folder, new Uint8Array(1))).rejects.toThrow(/EISDIR/);
    await expect(writeWhole(join(folder, 'weg', 'vel.docx'), new Uint8Array(1))).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualHouseSettings, residentSchema, type LogAct } from '#shared/model/index.ts';
import { type Evening, eveningSchema, reportAsText } from '#shared/evening/index.ts';
import { heldEvening, lineId } from '#shared/evening/held.fixture.ts';
import { groupLimits } from '#shared/agreement-sheet/index.ts';
import { EveningEditor } from '../evening-editor.svelte.ts';
import type { AfterEvening } from './after-evening.svelte.ts';

// The preferences of the laptop are read when the screens are loaded; here there are none.
vi.stubGlobal('localStorage', { getItem: () => null });
const { AfterEvening: Page } = await import('./after-evening.svelte.ts');
const { diskSpace } = await import('#features/shell/index.ts');

const mien = residentSchema.parse({
  id: '33333333-3333-4333-8333-333333333333',
  callName: 'Mien',
  fullName: 'Wilhelmina Verzonnen',
  relatives: [],
  representative: { kind: 'not-known' },
  communication: { needs: [], advice: '' },
  simpleMode: false,
  createdAt: '2026-04-02T08:00:00.000Z',
});

/** The page of an evening in a house with one resident, and what it stored and noted. */
function after(changes: Partial<Evening> = {}, house?: { name: string }) {
  const stored: Evening[] = [];
  const noted: LogAct[] = [];
  const editor = new EveningEditor(
    {
      evenings: {
        get: () => undefined,
        put: (evening: Evening) => {
          stored.push(evening);
          return Promise.resolve();
        },
      },
    } as unknown as ConstructorParameters<typeof EveningEditor>[0],
    heldEvening(changes),
  );
  const vault = {
    residents: { all: [mien] },
    house: { onSheet: house, settings: usualHouseSettings },
    log: { note: (act: LogAct) => void noted.push(act) },
  } as unknown as ConstructorParameters<typeof AfterEvening>[0];
  return { after: new Page(vault, editor), editor, stored, noted };
}

function textOf(page: AfterEvening): string {
  const { view } = page.sheet;
  if (view.kind !== 'ready') throw new Error('there is no A4');
  return view.asText();
}

afterEach(() => (diskSpace.canWrite = true));

describe('the A4 of an evening', () => {
  it('has what the group agreed, the house, and no resident; which names went is told', () => {
    const { after: page } = after({}, { name: 'De Verzonnen Linde' });
    expect(page.refusal).toBeUndefined();
    expect(textOf(page)).toContain('Een menukaart op tafel');
    expect(textOf(page)).toContain('[naam weggelaten] kiest het toetje');
    expect(`${textOf(page)}${reportAsText(page.report)}`).not.toMatch(/mien|verzonnen/i);
    expect(page.leftOut).toEqual(['Mien', 'Verzonnen']);
    // The house rules stand on the A4 and not in the report.
    const { after: ruled } = after({ houseRules: ['Laat Wilhelmina uitpraten.'] });
    expect(ruled.leftOut.toSorted()).toEqual(['Mien', 'Verzonnen', 'Wilhelmina']);
    expect(page.sheet.view).toMatchObject({
      plan: { kind: 'group', house: { name: 'De Verzonnen Linde' } },
      title: 'Afspraken van deze avond',
      layout: { fits: true },
    });
  });

  it('follows what people type', () => {
    const { after: page } = after();
    const [one] = page.evening.agreements;
    page.typeAgreement(one?.id ?? '', { what: 'Verse soep op tafel' });
    expect(textOf(page)).toContain('Verse soep op tafel');
    expect(textOf(page)).not.toContain('menukaart');
    expect(reportAsText(page.report)).toContain('Verse soep op tafel');
  });

  it('waits for the day, and is there as soon as somebody types it', () => {
    const { after: page } = after({ date: '' });
    expect(page.refusal).toEqual({ ok: false, reason: 'no-day' });
    expect(page.sheet.view).toEqual({ kind: 'not-possible' });
    page.typeDay('2026-04-10');
    expect(page.refusal).toBeUndefined();
    expect(textOf(page)).toContain('10 april 2026');
  });

  it('lets people choose when there is more than it takes, and keeps the rest in the report', () => {
    const takeaways = Array.from({ length: 10 }, (_none, index) => ({
      id: lineId(),
      text: `Meenemen nummer ${String(index)}.`,
    }));
    const { after: page, stored } = after({ takeaways });
    expect(page.refusal).toMatchObject({ reason: 'too-many', list: 'takeaways', count: 10, most: 8 });
    const ids = page.onSheet('takeaways');
    page.chooseForSheet('takeaways', ids.slice(2));
    expect(ids.slice(2)).toHaveLength(groupLimits.takeaways);
    expect(page.refusal).toBeUndefined();
    expect(textOf(page)).not.toContain('nummer 1.');
    expect(textOf(page)).toContain('nummer 2.');
    expect(reportAsText(page.report)).toContain('nummer 1.');
    page.chooseForSheet('takeaways', ids.slice(1, 3));
    expect(page.onSheet('takeaways')).toEqual(ids.slice(1, 3));
    expect(stored).toEqual([]);
    expect(page.evening.takeaways).toHaveLength(10);
  });

  it('says what is too much for one page, and fits when people leave a line off', () => {
    const what = 'Samen eten en koken in de huiskamer, met iedereen die dat wil. '.repeat(4);
    const agreements = Array.from({ length: 6 }, () => ({ id: lineId(), what, who: 'het team', when: '' }));
    const { after: page } = after({ agreements });
    expect(page.refusal).toBeUndefined();
    expect(page.sheet.view).toMatchObject({ kind: 'ready', layout: { fits: false } });
    const { view } = page.sheet;
    if (view.kind !== 'ready' || view.layout.fits) throw new Error('should not fit');
    expect(view.layout.tooMuch[0]).toMatchObject({ part: 'agreements' });
    expect(page.sheet.leadsSomewhere({ part: 'agreements' })).toBe(true);
    expect(page.sheet.leadsSomewhere({ part: 'wishes' })).toBe(false);
    page.chooseForSheet('agreements', page.onSheet('agreements').slice(0, 2));
    expect(page.sheet.view).toMatchObject({ layout: { fits: true } });
  });

  it('comes in the form that people choose, which stays with the evening and changes no word of it', async () => {
    const { after: page, editor, stored } = after();
    expect(page.sheet.keepsChoice).toBe(true);
    const { sheetForm } = page.sheet.choice;
    const before = reportAsText(page.report);
    page.sheet.choose({ sheetLanguage: 'en', sheetForm: { ...sheetForm, letters: 'large' } });
    expect(page.sheet.view).toMatchObject({
      plan: { language: 'en', form: { letters: 'large' } },
      offers: { parts: [], hasFewWords: false },
    });
    expect(textOf(page)).toContain('[name left out]');
    expect(page.evening.language).toBe('nl');
    expect(reportAsText(page.report)).toBe(before);
    await editor.flush();
    const { after: again } = after(eveningSchema.parse(stored.at(-1)));
    expect(again.sheet.choice).toMatchObject({ sheetLanguage: 'en', sheetForm: { letters: 'large' } });
    const { after: bare } = after();
    expect(bare.sheet.choice, 'an evening from before').toEqual({ sheetLanguage: 'nl', sheetForm });
  });

  it('comes in another form for now while the disk is full', () => {
    const { after: page, stored } = after();
    const { sheetForm } = page.sheet.choice;
    const large = { sheetLanguage: 'nl', sheetForm: { ...sheetForm, letters: 'large' } } as const;
    diskSpace.canWrite = false;
    expect(page.sheet.keepsChoice).toBe(false);
    page.sheet.choose(large);
    expect(page.sheet.choice).toEqual(large);
    expect(page.evening).not.toHaveProperty('sheetForm');
    expect(stored).toEqual([]);
    diskSpace.canWrite = true;
    page.sheet.choose({ ...large, sheetLanguage: 'en' });
    expect(page.sheet.choice.sheetLanguage, 'what is kept comes before what was for then').toBe('en');
    expect(page.evening.sheetLanguage).toBe('en');
  });

  it('is noted in the log when it leaves, about nobody', () => {
    const { after: page, noted } = after();
    page.noteMade({ at: '2026-04-10T08:00:00.000Z', as: 'docx', contentHash: '0'.repeat(64) });
    page.noteMade({ at: '2026-04-10T08:00:00.000Z', as: 'print', contentHash: '0'.repeat(64) });
    page.noteReportLeft('text');
    page.noteReportLeft('docx');
    expect(noted).toEqual(['sheet-saved', 'sheet-printed', 'evening-report-copied', 'evening-report-saved']);
  });
});

describe('correcting an evening afterwards', () => {
  it('adds, changes and takes away agreements and what is parked, with the way back', async () => {
    const { after: page, editor, stored } = after();
    const before = page.evening;
    page.remove('agreements', before.agreements[0]?.id ?? '');
    expect(page.removed).toEqual({ list: 'agreements', index: 0 });
    expect(page.evening.agreements).toHaveLength(1);
    page.putBack();
    expect(page.removed).toBeUndefined();
    expect(page.evening.agreements).toEqual(before.agreements);

    page.remove('parked', before.parked[1]?.id ?? '');
    expect(page.addParked()).toBe(true);
    expect(page.removed, 'what was added last cannot be taken for what went').toBeUndefined();
    const added = page.evening.parked.at(-1);
    page.typeParked(added?.id ?? '', { what: 'De tuinbank', who: 'Ruud' });
    expect(page.addAgreement()).toBe(true);
    await editor.flush();
    expect(stored.at(-1)).toMatchObject({
      parked: [{ what: 'De oven in de huiskamer' }, { what: 'De tuinbank', who: 'Ruud', by: '' }],
      agreements: [{}, {}, { what: '', who: '', when: '' }],
    });
  });

  it('corrects what people take home and the cards they keep, and takes them away with the way back', async () => {
    const { after: page, editor, stored } = after();
    const before = page.evening;
    page.typeWords('takeaways', before.takeaways[0]?.id ?? '', 'Vaker samen eten');
    page.typeWords('keptCards', before.keptCards[0]?.id ?? '', 'Wat smaakt hier naar thuis?');
    expect(reportAsText(page.report)).toContain('- Vaker samen eten\n');
    expect(reportAsText(page.report)).toContain('- Wat smaakt hier naar thuis?\n');
    for (const list of ['takeaways', 'keptCards'] as const) {
      const lines = page.evening[list];
      page.remove(list, lines[0]?.id ?? '');
      expect(page.removed).toEqual({ list, index: 0 });
      expect(page.evening[list]).toEqual([]);
      page.putBack();
      expect(page.evening[list]).toEqual(lines);
    }
    expect(page.addTakeaway()).toBe(true);
    await editor.flush();
    expect(stored.at(-1)).toMatchObject({
      takeaways: [{ text: 'Vaker samen eten' }, { text: '' }],
      keptCards: [{ deckId: 'eten', cardId: 'thuis', text: 'Wat smaakt hier naar thuis?' }],
    });
  });

  it('corrects the house rules and the themes, in the A4 and the report too', async () => {
    const { after: page, editor, stored } = after();
    expect(page.addHouseRule()).toBe(true);
    page.typeHouseRule(1, 'We luisteren naar elkaar.');
    expect(page.removeHouseRule(0)).toBe(true);
    expect(page.removed).toEqual({ list: 'houseRules', index: 0 });
    expect(page.evening.houseRules).toEqual(['We luisteren naar elkaar.']);
    page.putBack();
    expect(textOf(page)).toContain('Iedereen mag uitpraten.');
    expect(textOf(page)).toContain('We luisteren naar elkaar.');
    page.typeTheme(page.evening.themes[0]?.id ?? '', 'Samen eten');
    expect(textOf(page)).toContain('Samen eten');
    expect(reportAsText(page.report)).toContain('- Samen eten\n');
    for (const part of ['about', 'themes', 'takeaways'] as const)
      expect(page.sheet.leadsSomewhere({ part })).toBe(true);
    await editor.flush();
    expect(stored.at(-1)).toMatchObject({
      houseRules: ['Iedereen mag uitpraten.', 'We luisteren naar elkaar.'],
      themes: [{ text: 'Samen eten' }],
    });
  });

  it('takes an offer to put back away when something else was done since', () => {
    const { after: page } = after();
    page.remove('agreements', page.evening.agreements[0]?.id ?? '');
    page.chooseTheme(page.evening.themes[0]?.id ?? '', false);
    expect(page.removed).toBeUndefined();
    page.putBack();
    expect(page.evening.themes[0]?.chosen, 'the other act is not taken back in its place').toBe(false);
  });

  it('chooses a theme after all that nobody chose, at most two, and lets one go', () => {
    const themes = ['Eten', 'Muziek', 'De tuin'].map((text) => ({
      ...{ id: lineId(), text, group: '', stickers: 0, chosen: false },
    }));
    const { after: page, editor } = after({ themes });
    const [food, music, garden] = themes.map(({ id }) => id);
    expect(reportAsText(page.report)).not.toContain('Eten');
    expect(page.chooseTheme(food ?? '', true)).toBe(true);
    expect(page.chooseTheme(music ?? '', true)).toBe(true);
    expect(reportAsText(page.report)).toContain('- Eten\n- Muziek\n');
    expect(page.chooseTheme(garden ?? '', true)).toBe(false);
    expect(editor.refusal).toBe('two-chosen');
    expect(page.chooseTheme(food ?? '', false)).toBe(true);
    expect(reportAsText(page.report)).not.toContain('- Eten\n');
  });

  it('leaves what is personal without words', () => {
    const { after: page } = after();
    const personal = page.evening.parked[1];
    page.typeParked(personal?.id ?? '', { what: 'iets over iemand' });
    expect(page.evening.parked[1]).toEqual(personal);
  });

  it('goes on with an evening that was ended too soon', () => {
    const { after: page } = after();
    expect(page.goOn()).toBe(true);
    expect(page.evening.state).toBe('going');
    const { after: without, editor } = after({ parts: [] });
    expect(without.goOn()).toBe(false);
    expect(editor.refusal).toBe('no-parts');
  });

  it('has no A4 and takes no lines when people agreed to write nothing down', () => {
    const nothing = { parked: [], agreements: [], takeaways: [], themes: [], keptCards: [] };
    const { after: fire, editor } = after({ writing: 'when-asked', ...nothing });
    expect(fire.isUnwritten).toBe(true);
    expect(fire.mayAdd).toBe(false);
    expect(fire.addAgreement()).toBe(false);
    expect(editor.refusal).toBe('nobody-asked');
    for (const list of ['parked', 'agreements', 'takeaways', 'themes', 'keptCards'] as const) {
      const { after: some } = after({ writing: 'when-asked', ...nothing, [list]: heldEvening()[list] });
      expect(some.isUnwritten, `something was written: ${list}`).toBe(false);
    }
    expect(after(nothing).after.isUnwritten, 'they only agreed nothing').toBe(false);
  });
});

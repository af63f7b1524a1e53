import type { OpenVault } from '#data/index.ts';
import {
  addStickers,
  beginEvening,
  chooseTheme,
  eveningFromTemplate,
  newPart,
  themeGroups,
  type Evening,
  type PartKind,
} from '#shared/evening/index.ts';
import type { LogAct } from '#shared/model/index.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EveningEditor } from '../evening-editor.svelte.ts';
import { ClockNow } from './clock-now.svelte.ts';

// The preferences of the laptop are read when the screens are loaded; here there are none.
vi.stubGlobal('localStorage', { getItem: () => null });
const { Holding } = await import('./holding.svelte.ts');

const newId = () => crypto.randomUUID();
const begin = '2026-11-12T19:30:00.000Z';
const at = (minutes: number) => new Date(Date.parse(begin) + minutes * 60_000).toISOString();

/** A clock that a test sets, and whether it was stopped. */
function handClock() {
  let read = begin;
  let isStopped = false;
  let tick = () => {};
  const clock = new ClockNow(
    () => read,
    (again) => {
      tick = again;
      return () => (isStopped = true);
    },
  );
  return {
    clock,
    isStopped: () => isStopped,
    setTo(minutes: number) {
      read = at(minutes);
      vi.setSystemTime(read);
      tick();
    },
  };
}

/** An evening that goes on with these parts, ten minutes each, and what it stored and noted. */
function hold(kinds: readonly PartKind[], changes: Partial<Evening> = {}) {
  const stored: Evening[] = [];
  const noted: LogAct[] = [];
  const evenings = {
    get: () => undefined,
    put: (evening: Evening) => {
      stored.push(evening);
      return Promise.resolve();
    },
  };
  const vault = {
    evenings,
    residents: { all: [] },
    log: { note: (act: LogAct) => void noted.push(act) },
  } as unknown as OpenVault;
  const parts = kinds.map((kind) => ({ ...newPart(newId()), kind, title: kind, minutes: 10 }));
  const editor = new EveningEditor(vault, {
    ...eveningFromTemplate(undefined, { language: 'nl', newId }),
    ...changes,
    parts,
  });
  editor.act((prepared) => beginEvening(prepared, begin, prepared.date));
  const hand = handClock();
  return { holding: new Holding(vault, editor, hand.clock), hand, editor, stored, noted };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(begin) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ClockNow', () => {
  it('reads the clock at once, again at every tick, and stops', () => {
    const { clock, setTo, isStopped } = handClock();
    expect(clock.now).toBe(begin);
    setTo(2);
    expect(clock.now).toBe(at(2));
    expect(isStopped()).toBe(false);
    clock.close();
    expect(isStopped()).toBe(true);
  });

  it('goes on by itself until it is closed', () => {
    const clock = new ClockNow();
    vi.advanceTimersByTime(60_000);
    expect(clock.now).toBe(at(1));
    clock.close();
    vi.advanceTimersByTime(60_000);
    expect(clock.now).toBe(at(1));
  });
});

describe('Holding', () => {
  it('knows the part, what comes, and how it goes with the time', () => {
    const { holding, hand } = hold(['welcome', 'talk', 'closing']);
    expect([holding.part?.title, holding.place.next?.title, holding.before]).toEqual([
      ...['welcome', 'talk'],
      undefined,
    ]);
    hand.setTo(4);
    expect(holding.partTime).toMatchObject({ planned: 10, passed: 4, left: 6, over: 0, word: 'on-time' });
    expect([holding.partEndsAt, holding.endsAt]).toEqual([at(10), at(30)]);
    expect(holding.programme.map(({ state, minutes, at: begins }) => [state, minutes, begins])).toEqual([
      ['now', 10, begin],
      ['next', 10, at(10)],
      ['todo', 10, at(20)],
    ]);
    hand.setTo(13);
    expect(holding.partTime).toMatchObject({ left: 0, over: 3 });
    expect(holding.eveningTime).toMatchObject({ over: 3 });
  });

  it('goes on, back and to the end; the end of the last part is that of the evening', () => {
    const { holding, hand, noted } = hold(['welcome', 'closing']);
    hand.setTo(5);
    holding.goOn();
    expect([holding.part?.title, holding.before?.title]).toEqual(['closing', 'welcome']);
    expect(holding.programme.map(({ state }) => state)).toEqual(['done', 'now']);
    expect(holding.partEndsAt).toBe(at(15));
    expect(holding.partEndsAt).toBe(holding.endsAt);
    holding.goBack();
    expect(holding.part?.title).toBe('welcome');
    expect(noted).toEqual([]);
    holding.end();
    expect([holding.evening.state, holding.part]).toEqual(['finished', undefined]);
    expect(noted).toEqual(['evening-ended']);
    holding.end();
    expect(noted, 'it ends once').toEqual(['evening-ended']);
  });

  it('makes the part longer, and never shorter than what has passed', () => {
    const { holding, hand, editor } = hold(['talk']);
    holding.stretch(5);
    expect(holding.partTime?.planned).toBe(15);
    hand.setTo(14);
    holding.stretch(-5);
    expect(holding.partTime?.planned).toBe(14);
    holding.stretch(-5);
    expect(editor.refusal).toBe('nothing-left');
  });

  it('keeps notes with their part, as typed words and no act', () => {
    const { holding, editor } = hold(['welcome', 'talk']);
    holding.writeNotes('Zachter praten');
    holding.goOn();
    expect([holding.part?.notes, holding.before?.notes]).toEqual(['', 'Zachter praten']);
    editor.undo();
    expect(holding.part?.notes).toBe('Zachter praten');
    expect(editor.canUndo, 'beginning the evening is not taken back').toBe(false);
  });

  it('forgets what was half typed once the evening is over, and stops the clock when it is left', () => {
    const { holding, hand, editor } = hold(['talk']);
    editor.keepHalfTyped('name x', 'Verzonneliet');
    holding.end();
    expect(editor.evening.halfTyped).toEqual([]);
    holding.lines.add('takeaways');
    holding.close();
    expect(hand.isStopped()).toBe(true);
    expect(editor.evening.takeaways, 'a line in which nothing was written').toEqual([]);
  });
});

describe('what is told', () => {
  it('tells whose turn it is, stickers, minutes and the next part, and nothing of what can be heard', () => {
    const { holding, editor } = hold(['round', 'themes']);
    const { turns, lines } = holding;
    expect(holding.told, 'the evening began').toBe('');
    turns.putSeats(2);
    expect(holding.told).toBe('');
    turns.next();
    expect(holding.told).toBe('Aan de beurt: Stoel 1');
    turns.list(turns.seats[1]?.id ?? '', 'Ans');
    expect(holding.told).toBe('');
    turns.next();
    expect(holding.told).toBe('Aan de beurt: Ans');
    turns.skip();
    expect(holding.told).toBe('Iedereen had een beurt.');
    turns.previous();
    turns.fallSilent();
    turns.remove(turns.seats[0]?.id ?? '');
    expect(holding.told).toBe('');
    holding.stretch(5);
    expect(holding.told).toBe('round duurt nu 15 minuten.');
    holding.onScreen.forward();
    expect(holding.told, 'by a presenter remote').toBe('Jullie zijn nu bij: themes');
    lines.add('themes');
    lines.type('themes', lines.openId, { text: 'Bezoek' });
    expect(holding.told, 'while people type').toBe('');
    editor.act((evening) => addStickers(evening, evening.themes[0]?.id ?? '', 2));
    expect(holding.told).toBe('Bezoek: 2 stickers');
  });

  it('tells what was taken back and what was done again', () => {
    const { holding, editor } = hold(['talk', 'closing']);
    const { turns, lines } = holding;
    const both = () => {
      holding.undo();
      const undone = holding.told;
      holding.redo();
      return [undone, holding.told];
    };
    turns.putSeats(1);
    expect(both()).toEqual([
      'Ongedaan gemaakt. Er staan nu 0 stoelen.',
      'Opnieuw gedaan. Er staat nu 1 stoel.',
    ]);
    turns.list(turns.seats[0]?.id ?? '', 'Ans');
    expect(both()).toEqual(['Ongedaan gemaakt. Stoel 1: geen naam', 'Opnieuw gedaan. Stoel 1: Ans']);
    lines.add('agreements');
    lines.type('agreements', lines.openId, {
      what: 'Om drie uur is er koffie in de huiskamer, en ook thee voor wie dat wil',
    });
    const agreement = 'Om drie uur is er koffie in de huiskamer, en ook…';
    expect(both()).toEqual([
      `Ongedaan gemaakt. Afspraak weg: ${agreement}`,
      `Opnieuw gedaan. Afspraak terug: ${agreement}`,
    ]);
    lines.parkPersonal();
    expect(both()[0]).toBe('Ongedaan gemaakt. Van de parkeerplaats af: Persoonlijk: dat bespreken we apart');
    lines.add('themes');
    lines.type('themes', lines.openId, { text: 'Bezoek' });
    editor.act((evening) => chooseTheme(evening, evening.themes[0]?.id ?? ''));
    expect(both()).toEqual([
      'Ongedaan gemaakt. Thema niet meer gekozen: Bezoek',
      'Opnieuw gedaan. Thema gekozen: Bezoek',
    ]);
    holding.goOn();
    expect(both()).toEqual([
      'Ongedaan gemaakt. Jullie zijn nu bij: talk',
      'Opnieuw gedaan. Jullie zijn nu bij: closing',
    ]);
  });

  it('closes the fields and the seat of what was taken back, so that nobody types in nothing', () => {
    const { holding, editor } = hold(['talk']);
    const { turns, lines } = holding;
    lines.add('agreements');
    lines.type('agreements', lines.openId, { what: 'Koffie' });
    const typed = editor.evening.agreements;
    holding.undo();
    expect([lines.openId, editor.evening.agreements]).toEqual(['', []]);
    holding.redo();
    expect([lines.openId, editor.evening.agreements]).toEqual(['', typed]);
    turns.putSeats(1);
    turns.openPanel(turns.seats[0]?.id ?? '');
    turns.typeName(turns.seats[0]?.id ?? '', 'Verzonneliet');
    lines.open(typed[0]?.id ?? '');
    holding.undo();
    expect([editor.evening.halfTyped, lines.openId]).toEqual([[], typed[0]?.id]);
  });
});

describe('Lines', () => {
  const lists = ['themes', 'parked', 'agreements', 'takeaways'] as const;

  it('opens the fields of a new line; left empty it goes again', () => {
    const { holding, editor } = hold(['talk']);
    for (const list of lists) {
      holding.lines.add(list);
      expect(editor.evening[list].map(({ id }) => id)).toEqual([holding.lines.openId]);
      holding.lines.close();
      expect([editor.evening[list], holding.lines.openId]).toEqual([[], '']);
    }
  });

  it('keeps a line in which anything was written, when another one opens too', () => {
    const { holding, editor } = hold(['talk']);
    const { lines } = holding;
    const type = {
      themes: { text: 'Bezoek' },
      parked: { by: '2026-12-01' },
      agreements: { when: 'maandag' },
      takeaways: { text: 'Samen eten' },
    };
    for (const list of lists) {
      lines.add(list);
      lines.type(list, lines.openId, type[list]);
    }
    lines.parkPersonal();
    lines.close();
    for (const list of lists) expect(editor.evening[list][0]).toMatchObject(type[list]);
    expect(editor.evening.parked.map(({ kind }) => kind)).toEqual(['subject', 'personal']);
    const [agreement] = editor.evening.agreements;
    lines.open(agreement?.id ?? '');
    expect(lines.openId).toBe(agreement?.id);
    lines.remove('agreements', agreement?.id ?? '');
    expect([editor.evening.agreements, lines.openId]).toEqual([[], '']);
    editor.undo();
    expect(editor.evening.agreements).toEqual([agreement]);
  });

  it('makes a line that was left empty no act: undo takes back what was done before it', () => {
    const { holding, editor } = hold(['talk']);
    const { lines } = holding;
    lines.add('agreements');
    lines.type('agreements', lines.openId, { what: 'Koffie' });
    const { openId } = lines;
    holding.stretch(5);
    for (const list of lists) lines.add(list);
    lines.close();
    expect(editor.evening.agreements.map(({ id }) => id)).toEqual([openId]);
    holding.undo();
    expect([holding.partTime?.planned, holding.told]).toEqual([
      10,
      'Ongedaan gemaakt. talk duurt nu 10 minuten.',
    ]);
    holding.undo();
    expect([editor.evening.agreements, editor.canUndo]).toEqual([[], false]);
    holding.redo();
    expect(editor.evening.agreements.map(({ what }) => what)).toEqual(['Koffie']);
  });

  it('leaves a theme where it stands on the board while its group is typed', () => {
    const { holding, editor } = hold(['themes']);
    const { lines } = holding;
    const board = () =>
      themeGroups(editor.evening, (theme) => lines.groupOf(theme)).map(({ name, themes }) => [
        name,
        themes.map(({ text }) => text),
      ]);
    for (const [text, group] of [
      ['De soep', 'Eten'],
      ['Het feest', ''],
    ] as const) {
      lines.add('themes');
      lines.type('themes', lines.openId, { text, group });
    }
    const apart = [
      ['Eten', ['De soep']],
      ['', ['Het feest']],
    ];
    for (const group of ['Ete', 'Eten', 'Eten en', 'Eten']) {
      lines.type('themes', lines.openId, { group });
      expect(board()).toEqual(apart);
    }
    expect(editor.evening.themes[1]?.group, 'every letter is stored').toBe('Eten');
    const id = lines.openId;
    lines.close();
    expect(board()).toEqual([['Eten', ['De soep', 'Het feest']]]);
    lines.open(id);
    lines.type('themes', id, { group: '' });
    expect(board()).toEqual([['Eten', ['De soep', 'Het feest']]]);
    lines.close();
    expect(board()).toEqual(apart);
  });

  it('goes on showing the room nothing, whatever is written, until people choose', () => {
    const { holding } = hold(['agreements']);
    const { lines, onScreen } = holding;
    lines.add('agreements');
    lines.beginTyping();
    lines.type('agreements', lines.openId, { what: 'Koffie' });
    onScreen.choose('nothing');
    lines.endTyping('agreements');
    lines.add('agreements');
    lines.close();
    expect(onScreen.view().shown.kind).toBe('blank');
    onScreen.choose('agreements');
    expect(onScreen.view().shown.kind).toBe('agreements');
  });

  it('leaves on the screen what stands there when a line is only looked at', () => {
    const { holding } = hold(['agreements'], { houseRules: ['Vertel over uzelf.'] });
    const { lines, onScreen } = holding;
    lines.add('agreements');
    lines.type('agreements', lines.openId, { what: 'Koffie' });
    lines.endTyping('agreements');
    expect(onScreen.item).toBe('agreements');
    onScreen.choose('welcome');
    lines.open(lines.openId);
    lines.beginTyping();
    lines.endTyping('agreements');
    lines.close();
    expect(onScreen.item).toBe('welcome');
  });

  it('opens nothing when nobody asked to write around the fire', () => {
    const { holding, editor } = hold(['fire'], { writing: 'when-asked' });
    holding.lines.add('agreements');
    expect([holding.lines.openId, editor.refusal, editor.evening.agreements]).toEqual([
      '',
      'nobody-asked',
      [],
    ]);
  });

  it('shows the room the list of its part when a field is left, and what people take home never', () => {
    const { holding } = hold(['agreements', 'closing']);
    const { lines, onScreen } = holding;
    expect(onScreen.item).toBe('part');
    lines.add('parked');
    lines.type('parked', lines.openId, { what: 'De oven' });
    lines.endTyping('parked');
    expect(onScreen.item, 'parked belongs to no part').toBe('part');
    lines.add('agreements');
    lines.beginTyping();
    lines.type('agreements', lines.openId, { what: 'Koffie om drie uur' });
    expect(onScreen.item).toBe('part');
    lines.endTyping('agreements');
    expect(onScreen.item).toBe('agreements');
    holding.goOn();
    lines.add('takeaways');
    lines.type('takeaways', lines.openId, { text: 'Samen eten' });
    lines.endTyping('takeaways');
    expect(onScreen.item).toBe('closing');
    expect(JSON.stringify(onScreen.view())).not.toContain('Samen eten');
  });
});

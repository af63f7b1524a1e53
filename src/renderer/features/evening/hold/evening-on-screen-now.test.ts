import type { OpenVault } from '#data/index.ts';
import {
  addAgreement,
  addSeat,
  addTheme,
  beginEvening,
  beginRound,
  eveningFromTemplate,
  fallSilent,
  listPerson,
  newPart,
  nextSpeaker,
  nowAndNext,
  park,
  parkPersonal,
  partKinds,
  removeLine,
  roundOf,
  skipSpeaker,
  stretchPart,
  type Acted,
  type Evening,
  type EveningPart,
  type PartKind,
} from '#shared/evening/index.ts';
import { audienceViewSchema, type AudienceView, type ResidentNames } from '#shared/audience/index.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EveningEditor } from '../evening-editor.svelte.ts';
import { EveningOnScreenNow } from './evening-on-screen-now.svelte.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
};

const secret = 'GEHEIM';
const now = '2026-11-12T19:30:00.000Z';
const mien = { callName: 'Mien', fullName: 'Mien de Proef' };

/** Keeps nothing: these tests look at what is shown. */
const vault = {
  evenings: { get: () => undefined, put: () => Promise.resolve() },
} as unknown as Pick<OpenVault, 'evenings'>;

const partOf = (kind: PartKind, words: Partial<EveningPart> = {}): EveningPart => ({
  ...newPart(newId()),
  kind,
  title: `Onderdeel ${kind}`,
  question: 'Wat maakt een bezoek fijn?',
  hint: secret,
  notes: secret,
  ...words,
});

function going(parts: readonly EveningPart[], more: Partial<Evening> = {}): EveningEditor {
  const evening: Evening = {
    ...eveningFromTemplate(undefined, { language: 'nl', newId }),
    title: 'Familieavond',
    team: secret,
    aim: secret,
    place: secret,
    takeaways: [{ id: newId(), text: secret }],
    houseRules: ['Vertel over uzelf.'],
    parts: [...parts],
    ...more,
  };
  const editor = new EveningEditor(vault, evening);
  editor.act((prepared) => beginEvening(prepared, now, prepared.date));
  return editor;
}

const onScreenOf = (editor: EveningEditor, residents: readonly ResidentNames[] = [mien]) =>
  new EveningOnScreenNow(editor, {
    now: () => now,
    appearance: () => ({ theme: 'light', letters: 'usual', language: 'nl' }),
    residents: () => residents,
  });

const partNow = (editor: EveningEditor) => nowAndNext(editor.evening).now?.id;
const wordsOf = (view: AudienceView) => JSON.stringify(view.shown);

it('begins each kind of part with what belongs to it', () => {
  const expected: Record<PartKind, AudienceView['shown']['kind']> = {
    welcome: 'welcome',
    talk: 'part',
    round: 'round',
    themes: 'part',
    cards: 'part',
    agreements: 'part',
    closing: 'closing',
    fire: 'fire',
    break: 'part',
  };
  for (const kind of partKinds)
    expect(onScreenOf(going([partOf(kind)])).view().shown.kind).toBe(expected[kind]);
});

it('goes through the pages and the rest of a part before it goes on', () => {
  const long = 'Vertel over uzelf en over niemand anders in dit huis vandaag. '.repeat(4).trim();
  const parts = [partOf('welcome'), partOf('talk')];
  const editor = going(parts, { houseRules: [long] });
  const onScreen = onScreenOf(editor);
  const seen: string[] = [];
  for (let step = 0; step < 20 && partNow(editor) === parts[0]?.id; step += 1) {
    const { shown } = onScreen.view();
    seen.push('page' in shown ? `${shown.kind} ${shown.page.number}/${shown.page.of}` : shown.kind);
    onScreen.forward();
  }
  expect(seen).toEqual(['welcome 1/4', 'welcome 2/4', 'welcome 3/4', 'welcome 4/4', 'part 1/1']);
  expect(partNow(editor)).toBe(parts[1]?.id);

  for (const step of [...seen].reverse()) {
    onScreen.back();
    const { shown } = onScreen.view();
    expect('page' in shown && `${shown.kind} ${shown.page.number}/${shown.page.of}`).toBe(step);
  }
  expect(partNow(editor)).toBe(parts[0]?.id);
});

it('shows something beside the part, and finds its place in the part again', () => {
  const parts = [partOf('welcome'), partOf('talk')];
  const editor = going(parts);
  editor.act((evening) => parkPersonal(evening, newId()));
  const onScreen = onScreenOf(editor);
  onScreen.forward();
  expect(onScreen.item).toBe('part');
  onScreen.choose('parked');
  expect(onScreen.view().shown.kind).toBe('parked');
  onScreen.forward();
  expect(onScreen.item).toBe('part');
  expect(partNow(editor)).toBe(parts[0]?.id);
});

it('shows the circle of a talk once people have turns in it', () => {
  const part = partOf('talk');
  const editor = going([part]);
  const onScreen = onScreenOf(editor);
  expect(onScreen.item).toBe('part');
  editor.act((evening) => beginRound(evening, part.id, newId()));
  expect(onScreen.view().shown.kind).toBe('round');
});

it('is silent around the fire after somebody spoke, not before', () => {
  const part = partOf('fire');
  const editor = going([part]);
  const onScreen = onScreenOf(editor);
  const round = newId();
  editor.act((evening) => addSeat(evening, newId()));
  expect(onScreen.view().shown).toMatchObject({ kind: 'fire', isSilent: false, speaker: null });
  editor.act((evening) => beginRound(evening, part.id, round));
  editor.act((evening) => nextSpeaker(evening, round));
  expect(onScreen.view().shown).toMatchObject({ isSilent: false, speaker: { seat: 1, name: '' } });
  editor.act((evening) => fallSilent(evening, round));
  expect(onScreen.view().shown).toMatchObject({ isSilent: true, speaker: null });
});

it('names nobody before that person agreed', () => {
  const part = partOf('round');
  const person = newId();
  const round = newId();
  const editor = going([part]);
  editor.act((evening) => addSeat(evening, person));
  editor.act((evening) => beginRound(evening, part.id, round));
  editor.act((evening) => nextSpeaker(evening, round));
  const onScreen = onScreenOf(editor);
  expect(onScreen.view().shown).toMatchObject({ speaker: { seat: 1, name: '' } });
  editor.act((evening) => listPerson(evening, person, 'Ans de Vries'));
  expect(onScreen.view().shown).toMatchObject({ speaker: { seat: 1, name: 'Ans' } });
});

it('holds a text back that may name a resident, until somebody lets it go', () => {
  const editor = going([partOf('themes')]);
  const onScreen = onScreenOf(editor);
  editor.act((evening) => addTheme(evening, { id: newId(), text: 'Bezoek' }));
  editor.act((evening) => addTheme(evening, { id: newId(), text: 'Mien komt op zaterdag' }));
  onScreen.choose('themes');
  expect(wordsOf(onScreen.view())).toContain('Bezoek');
  expect(wordsOf(onScreen.view())).not.toContain('Mien');
  expect(onScreen.heldBack).toEqual([{ text: 'Mien komt op zaterdag', names: ['Mien'] }]);
  onScreen.allow('Mien komt op zaterdag');
  expect(wordsOf(onScreen.view())).toContain('Mien komt op zaterdag');
  expect(onScreen.heldBack).toEqual([]);
});

it('holds the question and the title of a part back as well', () => {
  const editor = going([partOf('talk', { title: 'Met Mien', question: 'Wat wil Mien?' })]);
  const onScreen = onScreenOf(editor);
  expect(wordsOf(onScreen.view())).not.toContain('Mien');
  onScreen.allow('Wat wil Mien?');
  expect(onScreen.view().shown).toMatchObject({ title: '', question: 'Wat wil Mien?' });
});

it('holds an agreement back as a whole: half of it would be another agreement', () => {
  const editor = going([partOf('agreements')]);
  const onScreen = onScreenOf(editor);
  editor.act((evening) =>
    addAgreement(evening, { id: newId(), what: 'Koffie om drie uur', who: 'dochter van Mien', when: '' }),
  );
  onScreen.choose('agreements');
  expect(wordsOf(onScreen.view())).not.toContain('Koffie');
});

it('shows a line when it is ready, not while it is typed', () => {
  const id = newId();
  const editor = going([partOf('agreements')]);
  const onScreen = onScreenOf(editor);
  editor.act((evening) => addAgreement(evening, { id, what: '', who: '', when: '' }));
  onScreen.choose('agreements');
  onScreen.beginTyping();
  editor.type({ agreements: [{ id, what: 'Koff', who: '', when: '' }] });
  expect(wordsOf(onScreen.view())).not.toContain('Koff');
  onScreen.endTyping();
  expect(wordsOf(onScreen.view())).toContain('Koff');
});

it('shows the words of a card and takes them off again', () => {
  const editor = going([partOf('cards'), partOf('talk')]);
  const onScreen = onScreenOf(editor);
  onScreen.showCard({ deck: 'Kaarten', text: 'Waar bent u trots op?' });
  expect(onScreen.view().shown).toMatchObject({ kind: 'card', text: 'Waar bent u trots op?' });
  onScreen.showCard(undefined);
  expect(onScreen.item).toBe('part');
});

it('says which card is held back, and shows it once somebody lets it go', () => {
  const wil = { callName: 'Wil', fullName: 'Wil de Proef' };
  const editor = going([partOf('cards'), partOf('talk')]);
  const onScreen = onScreenOf(editor, [wil]);
  onScreen.showCard({ deck: 'Kaarten voor Wil', text: 'Wil u iets vertellen?' });
  expect(wordsOf(onScreen.view())).not.toContain('Wil');
  expect(onScreen.heldBack.map(({ text }) => text)).toEqual(['Kaarten voor Wil', 'Wil u iets vertellen?']);
  onScreen.allow('Wil u iets vertellen?');
  expect(onScreen.view().shown).toMatchObject({ kind: 'card', deck: '', text: 'Wil u iets vertellen?' });
  onScreen.showCard(undefined);
  expect(onScreen.heldBack).toEqual([]);
});

it('shows no half line when somebody comes back to the window in the middle of it', () => {
  const id = newId();
  const editor = going([partOf('agreements')]);
  const onScreen = onScreenOf(editor);
  editor.act((evening) => addAgreement(evening, { id, what: 'Thee', who: '', when: '' }));
  onScreen.choose('agreements');
  onScreen.beginTyping();
  editor.type({ agreements: [{ id, what: 'Koff', who: '', when: '' }] });
  onScreen.beginTyping();
  expect(wordsOf(onScreen.view())).not.toContain('Koff');
  expect(wordsOf(onScreen.view())).toContain('Thee');
});

/* What can happen in an evening, by chance. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constant('forward' as const) },
  { weight: 2, arbitrary: fc.constant('back' as const) },
  fc.constantFrom('choose', 'undo', 'theme', 'agreement', 'park', 'personal', 'remove' as const),
  fc.constantFrom('seat', 'list', 'turn', 'skip', 'silence', 'type', 'ready', 'stretch', 'card' as const),
);

const words = fc.oneof(
  fc.constantFrom('Bezoek', '', ' ', '🎉👵🏽', 'Mien komt', 'مرحبا بكم', 'Team'),
  fc.integer({ min: 1, max: 40 }).map((count) => 'woord '.repeat(count)),
);

function happen(editor: EveningEditor, onScreen: EveningOnScreenNow, what: string, text: string): void {
  const { evening } = editor;
  const part = nowAndNext(evening).now;
  const round = part && roundOf(evening, part.id);
  const inRound = (act: (from: Evening, id: string) => Acted) => {
    if (round !== undefined) editor.act((from) => act(from, round.id));
    else if (part !== undefined) editor.act((from) => beginRound(from, part.id, newId()));
  };
  const acts: Record<string, () => void> = {
    forward: () => onScreen.forward(),
    back: () => onScreen.back(),
    choose: () => onScreen.choose(onScreen.items[text.length % onScreen.items.length] ?? 'nothing'),
    undo: () => editor.undo(),
    theme: () => editor.act((from) => addTheme(from, { id: newId(), text })),
    agreement: () =>
      editor.act((from) => addAgreement(from, { id: newId(), what: text, who: text, when: text })),
    park: () => editor.act((from) => park(from, { id: newId(), what: text, who: text, by: '2026-12-01' })),
    personal: () => editor.act((from) => parkPersonal(from, newId())),
    remove: () => editor.act((from) => removeLine(from, 'themes', from.themes[0]?.id ?? '')),
    seat: () => editor.act((from) => addSeat(from, newId())),
    list: () => editor.act((from) => listPerson(from, from.people[0]?.id ?? '', `${text} ${secret}`)),
    turn: () => inRound(nextSpeaker),
    skip: () => inRound(skipSpeaker),
    silence: () => inRound(fallSilent),
    type: () => onScreen.beginTyping(),
    ready: () => onScreen.endTyping(),
    stretch: () => part && editor.act((from) => stretchPart(from, part.id, 5, now)),
    card: () => onScreen.showCard({ deck: 'Kaarten', text }),
  };
  acts[what]?.();
}

const someParts = fc.array(
  fc.record({ kind: fc.constantFrom(...partKinds), question: words, title: words }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

it('always has a view, without anything that is for the facilitator, and never skips a part', () => {
  fc.assert(
    fc.property(someParts, fc.array(fc.tuple(happening, words), { maxLength: 40 }), (parts, happenings) => {
      const editor = going(parts.map(({ kind, ...rest }) => partOf(kind, rest)));
      const onScreen = onScreenOf(editor);
      for (const [what, text] of happenings) {
        const before = nowAndNext(editor.evening).index;
        happen(editor, onScreen, what, text);
        const view = audienceViewSchema.parse(onScreen.view());
        expect(wordsOf(view)).not.toContain(secret);
        expect(wordsOf(view)).not.toContain('Mien');
        const after = nowAndNext(editor.evening).index;
        if (what === 'forward') expect(after - before).toBeLessThanOrEqual(1);
        if (what === 'forward') expect(after).toBeGreaterThanOrEqual(before);
        if (what === 'back') expect(before - after).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

it('comes to the end by going forward alone, through every part, and stays there', () => {
  fc.assert(
    fc.property(someParts, fc.array(words, { maxLength: 6 }), (parts, themes) => {
      const editor = going(parts.map(({ kind, ...rest }) => partOf(kind, rest)));
      for (const text of themes) editor.act((evening) => addTheme(evening, { id: newId(), text }));
      const onScreen = onScreenOf(editor);
      const visited = new Set([partNow(editor)]);
      for (let step = 0; step < 300 && editor.refusal === undefined; step += 1) {
        onScreen.forward();
        visited.add(partNow(editor));
      }
      expect([...visited]).toEqual(editor.evening.parts.map(({ id }) => id));
      expect(editor.refusal).toBe('no-further');
      expect(editor.evening.state).toBe('going');
    }),
    { numRuns: 60 },
  );
});

import type { OpenVault } from '#data/index.ts';
import {
  type Acted,
  addAgreement,
  addHouseRule,
  addPart,
  beginEvening,
  endEvening,
  type Evening,
  eveningFromTemplate,
  eveningSchema,
  goOn,
  loadTemplate,
  movePart,
  newPart,
  planMinutes,
  removeHouseRule,
  removePart,
} from '#shared/evening/index.ts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EveningEditor } from './evening-editor.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let made = 0;
const newId = () => {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
};

function newEvening(): Evening {
  const loaded = loadTemplate(readFileSync('resources/evenings/familieavond-60.json', 'utf8'));
  if (!loaded.ok) throw new Error('template');
  return eveningFromTemplate(loaded.template, { language: 'nl', newId });
}

/** A table of evenings in memory that stores what the real one stores: what its schema lets through. */
class Table {
  readonly rows = new Map<string, Evening>();
  get(id: string): Evening | undefined {
    return this.rows.get(id);
  }
  async put(evening: Evening): Promise<void> {
    this.rows.set(evening.id, await Promise.resolve(eveningSchema.parse(evening)));
  }
}

function opened(evening = newEvening()) {
  const table = new Table();
  const vault = { evenings: table as unknown as OpenVault['evenings'] };
  return { editor: new EveningEditor(vault, evening), table, vault };
}

const titleOf = (evening: Evening, id: string) => evening.parts.find((part) => part.id === id)?.title;

it('does again what was taken back, and leaves what was half typed after it', () => {
  const { editor } = opened();
  editor.act((evening) => addHouseRule(evening));
  const rules = editor.evening.houseRules;
  editor.keepHalfTyped('begins-at', 'half');
  editor.undo();
  editor.keepHalfTyped('begins-at', 'kwart voor');
  editor.redo();
  expect([editor.evening.houseRules, editor.halfTyped('begins-at')]).toEqual([rules, 'kwart voor']);
});

it('gives words back with one undo more, once something else was done after they went', () => {
  const { editor } = opened();
  const { houseRules } = editor.evening;
  const id = newId();
  editor.act((evening) => addAgreement(evening, { id, what: '', who: '', when: '' }));
  editor.type({ agreements: [{ id, what: 'Koffie om drie uur', who: '', when: '' }] });
  editor.act((evening) => addHouseRule(evening));
  editor.type({ houseRules: [...houseRules, 'De telefoon blijft in de tas.'] });
  const typed = editor.evening;
  editor.undo();
  editor.undo();
  expect([editor.evening.agreements, editor.evening.houseRules]).toEqual([[], houseRules]);
  editor.type({ title: 'Anders' });
  editor.act((evening) => movePart(evening, 0, 1));
  editor.undo();
  editor.undo();
  editor.undo();
  expect(editor.evening).toEqual({ ...typed, title: 'Anders' });
  expect(editor.canUndo, 'an act in which nobody wrote does not come back').toBe(false);
});

it('takes nothing back of before the evening began, nor that it began, ended or went on', () => {
  const { editor } = opened();
  editor.act((evening) => movePart(evening, 0, 1));
  editor.act((evening) => beginEvening(evening, '2026-11-12T19:30:00.000Z', evening.date));
  expect(editor.canUndo).toBe(false);
  editor.undo();
  expect(editor.evening.state).toBe('going');
  editor.act((evening) => addAgreement(evening, { id: newId(), what: '', who: '', when: '' }));
  editor.act((evening) => endEvening(evening, '2026-11-12T20:30:00.000Z'));
  editor.act((evening) => goOn(evening, '2026-11-12T20:31:00.000Z'));
  editor.undo();
  expect([editor.evening.agreements, editor.evening.state, editor.canUndo]).toEqual([[], 'going', false]);
});

it('stores an act shortly after it, and opens with it again', async () => {
  const { editor, table, vault } = opened();
  const { id } = editor.evening;
  expect(editor.act((evening) => movePart(evening, 0, 2))).toBe(true);
  expect(editor.saveStatus).toBe('saving');
  await vi.advanceTimersByTimeAsync(500);
  expect(editor.saveStatus).toBe('saved');
  const stored = table.get(id);
  expect(stored?.parts.map(({ title }) => title)).toEqual(editor.evening.parts.map(({ title }) => title));
  if (stored === undefined) throw new Error('not stored');
  expect(new EveningEditor(vault, stored).evening).toEqual(editor.evening);
  await editor.close();
});

it('says why an act was not done, and forgets it with the next change', () => {
  const { editor } = opened();
  expect(editor.act((evening) => removePart(evening, newId()))).toBe(false);
  expect(editor.refusal).toBe('not-there');
  expect(editor.canUndo).toBe(false);
  editor.type({ title: 'Voorjaar' });
  expect(editor.refusal).toBeUndefined();
});

it('takes back minutes and keeps the title that was typed since', () => {
  const { editor } = opened();
  const [part] = editor.evening.parts;
  if (part === undefined) throw new Error('no part');
  editor.act((evening) => planMinutes(evening, part.id, 55));
  editor.type({ parts: editor.evening.parts.map((each) => ({ ...each, title: `${each.title}!` })) });
  editor.undo();
  expect(editor.evening.parts[0]).toEqual({ ...part, title: `${part.title}!` });
});

it('takes back a house rule that went and keeps what was typed in the others since', () => {
  const { editor } = opened();
  const [first = '', second = ''] = editor.evening.houseRules;
  editor.act((evening) => removeHouseRule(evening, 0));
  editor.type({ houseRules: editor.evening.houseRules.map((rule) => `${rule} Altijd.`) });
  editor.undo();
  expect(editor.evening.houseRules.slice(0, 2)).toEqual([first, `${second} Altijd.`]);
});

it('brings words back that went with an act that was taken back', () => {
  const { editor } = opened();
  const part = newPart(newId());
  editor.act((evening) => addPart(evening, part));
  const typed = editor.evening.parts.map((each) =>
    each.id === part.id ? { ...each, notes: 'Vraag Ria.' } : each,
  );
  editor.type({ parts: typed });
  editor.undo();
  expect(titleOf(editor.evening, part.id)).toBeUndefined();
  editor.redo();
  expect(editor.evening.parts).toEqual(typed);
  editor.undo();
  editor.type({ title: 'Anders' });
  expect(editor.canRedo).toBe(false);
});

it('keeps a text that does not fit on the screen, says that it is not stored, and stores it once it is shorter', async () => {
  const { editor, table } = opened();
  await editor.flush();
  const long = 'a'.repeat(121);
  editor.type({ title: long });
  editor.type({ aim: 'Elkaar leren kennen.' });
  await editor.flush();
  expect(editor.saveStatus).toBe('failed');
  expect(editor.evening.title).toBe(long);
  expect(editor.evening.aim).toBe('Elkaar leren kennen.');
  expect(table.get(editor.evening.id)).toBeUndefined();
  editor.type({ title: 'Voorjaar' });
  await editor.flush();
  expect(editor.saveStatus).toBe('saved');
  expect(table.get(editor.evening.id)).toMatchObject({ title: 'Voorjaar', aim: 'Elkaar leren kennen.' });
  await editor.close();
});

/* What somebody does while preparing: typing here and there, acts, changing one's mind. */
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('part' as const),
    at: fc.nat(9),
    field: fc.constantFrom('title', 'question', 'hint', 'notes'),
  }),
  fc.record({ kind: fc.constant('rule' as const), at: fc.nat(4) }),
  fc.record({ kind: fc.constant('whole' as const), field: fc.constantFrom('title', 'place', 'team', 'aim') }),
  fc.record({
    kind: fc.constantFrom('move', 'add', 'remove', 'plan', 'addRule', 'removeRule'),
    at: fc.nat(9),
    to: fc.integer({ min: -1, max: 250 }),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

it('loses no typed word by itself: only removing or taking back takes words, and each has a way back', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60, size: 'max' }), (deeds) => {
      const { editor } = opened();
      let number = 0;
      for (const one of deeds) {
        const before = editor.evening;
        const words = JSON.stringify(before);
        number += 1;
        const word = `woord${number}.`;
        if (one.kind === 'part') {
          const { at, field } = one;
          editor.type({
            parts: before.parts.map((part, index) => (index === at ? { ...part, [field]: word } : part)),
          });
        } else if (one.kind === 'rule') {
          editor.type({
            houseRules: before.houseRules.map((rule, index) => (index === one.at ? word : rule)),
          });
        } else if (one.kind === 'whole') editor.type({ [one.field]: word });
        else if (one.kind === 'undo') {
          const could = editor.canUndo;
          editor.undo();
          if (could) {
            const after = editor.evening;
            seen.add('undo');
            // Changing one's mind gives every word back, exactly.
            editor.redo();
            expect(editor.evening).toEqual(before);
            editor.undo();
            expect(editor.evening).toEqual(after);
          }
        } else if (one.kind === 'redo') {
          const could = editor.canRedo;
          editor.redo();
          if (!could) expect(editor.evening).toBe(before);
          else seen.add('redo');
        } else {
          const { kind, at, to } = one as { kind: string; at: number; to: number };
          const acts: Record<string, (evening: Evening) => Acted> = {
            move: (evening) => movePart(evening, at, to % 10),
            add: (evening) => addPart(evening, newPart(newId())),
            remove: (evening) => removePart(evening, evening.parts[at]?.id ?? ''),
            plan: (evening) => planMinutes(evening, evening.parts[at]?.id ?? '', to),
            addRule: (evening) => addHouseRule(evening),
            removeRule: (evening) => removeHouseRule(evening, at),
          };
          const act = acts[kind];
          if (act === undefined) throw new Error(kind);
          if (!editor.act(act)) {
            expect(JSON.stringify(editor.evening)).toBe(words);
            continue;
          }
          seen.add(kind);
          const after = editor.evening;
          // Typing after an act, in what the act left, is still there when the act is taken back.
          editor.type({
            place: word,
            parts: after.parts.map((part) => ({ ...part, hint: `${part.hint}${word}` })),
            houseRules: after.houseRules.map((rule) => `${rule}${word}`),
          });
          editor.undo();
          const undone = editor.evening;
          expect(undone.place).toBe(word);
          expect(undone.parts.map(({ id }) => id)).toEqual(before.parts.map(({ id }) => id));
          for (const part of undone.parts) {
            const was = before.parts.find(({ id }) => id === part.id);
            const wasThere = after.parts.some(({ id }) => id === part.id);
            expect(part).toEqual({ ...was, hint: `${was?.hint ?? ''}${wasThere ? word : ''}` });
          }
          expect(undone.houseRules).toHaveLength(before.houseRules.length);
          for (const [index, rule] of undone.houseRules.entries()) {
            const was = before.houseRules[index] ?? '';
            expect([was, `${was}${word}`]).toContain(rule);
            if (kind !== 'removeRule') expect(rule).toBe(`${was}${word}`);
          }
          editor.redo();
        }
        expect(eveningSchema.safeParse(editor.evening).success).toBe(true);
      }
    }),
    { seed: 20261122, numRuns: 150 },
  );
  expect([...seen].sort()).toEqual([
    'add',
    'addRule',
    'move',
    'plan',
    'redo',
    'remove',
    'removeRule',
    'undo',
  ]);
});

it('stores what the screen shows, however people type and act', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 25 }), async (kinds) => {
      const { editor, table } = opened();
      for (const [index, kind] of kinds.entries()) {
        if (kind === 0) editor.type({ title: `titel ${index}` });
        else if (kind === 1) editor.act((evening) => movePart(evening, 0, 1));
        else if (kind === 2) editor.undo();
        else await vi.advanceTimersByTimeAsync(300);
      }
      await editor.close();
      if (kinds.some((kind) => kind < 2)) expect(table.get(editor.evening.id)).toEqual(editor.evening);
    }),
    { seed: 20261122, numRuns: 60 },
  );
});

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourDeckIds } from '../decks/index.ts';
import {
  type FileProblem,
  largestFileBytes,
  type RoomFileReason,
  roomFileReasons,
} from '../own-files/index.ts';
import {
  addTakeaway,
  type Evening,
  eveningFromTemplate,
  type EveningTemplate,
  listPerson,
  loadTemplate,
  ourTemplateIds,
  partKinds,
  templateFromEvening,
  totalMinutes,
} from './index.ts';

const folder = 'resources/evenings';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const source = readFileSync(join(folder, 'familieavond-90.json'), 'utf8');

function templateIn(text: string): EveningTemplate {
  const loaded = loadTemplate(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.template;
}

function problemOf(text: string): FileProblem<RoomFileReason> | undefined {
  const result = loadTemplate(text);
  return result.ok ? undefined : result.problem;
}

function changed(part: string, by: string): string {
  expect(source).toContain(part);
  return source.replace(part, by);
}

function numbered(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  };
}

const naming = { id: 'onze-avond', version: 1, title: 'Onze avond', forWhom: 'Voor ons huis.' };

describe('our templates', () => {
  it('are the four that people see, in their order', () => {
    expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual([...ourTemplateIds].toSorted());
  });

  it.each([
    ['familieavond-90', 90],
    ['familieavond-60', 60],
    ['spiegelgesprek', 75],
    ['kampvuurgesprek', 60],
  ])('%s takes %d minutes', (name, minutes) => {
    const template = templateIn(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const evening = eveningFromTemplate(template, { language: 'nl', newId: numbered() });
    expect(totalMinutes(evening)).toBe(minutes);
  });

  it.each(files)('%s has an own name, hints, and one open question for each part but a break', (file) => {
    const { id, parts, houseRules } = templateIn(readFileSync(join(folder, file), 'utf8'));
    expect(`${id}.json`).toBe(file);
    expect(houseRules.length).toBeGreaterThanOrEqual(3);
    expect(parts.filter(({ kind, question }) => (question === undefined) !== (kind === 'break'))).toEqual([]);
    expect(parts.filter(({ hint }) => hint === undefined)).toEqual([]);
    const questions = parts.flatMap(({ question }) => question?.nl ?? []);
    expect(questions.filter((text) => !/^(?:Wat|Waar|Hoe|Wie|Welke?|Wanneer) [^?]*\?$/u.test(text))).toEqual(
      [],
    );
    for (const { deckId } of parts) if (deckId !== undefined) expect(ourDeckIds).toContain(deckId);
  });

  it('has a fire without a programme: one part, one question, nothing written', () => {
    const fire = templateIn(readFileSync(join(folder, 'kampvuurgesprek.json'), 'utf8'));
    expect(fire).toMatchObject({ writing: 'when-asked', parts: [{ kind: 'fire' }] });
    expect(fire.parts).toHaveLength(1);
  });
});

describe('loadTemplate', () => {
  it.each<[string, string, FileProblem<RoomFileReason>]>([
    ['nothing', '', { kind: 'not-json', place: { line: 1, column: 1 } }],
    ['half a file', '{\n  "format": "goed-', { kind: 'not-json', place: { line: 2, column: 13 } }],
    ['a deck', '{"format": "goed-gesprek-deck", "formatVersion": 1}', { kind: 'other-file' }],
    ['nothing as data', 'null', { kind: 'other-file' }],
    ['too much', ' '.repeat(largestFileBytes + 1), { kind: 'too-large' }],
    [
      'a newer layout',
      '{"format": "goed-gesprek-evening", "formatVersion": 2, "new": 1}',
      { kind: 'newer-format' },
    ],
  ])('refuses %s', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it.each<[string, string, string, string]>([
    ['"minutes": 25', '"minutes": 241', 'parts[3].minutes', 'out-of-range'],
    ['"minutes": 25', '"minutes": 0', 'parts[3].minutes', 'out-of-range'],
    ['"minutes": 25', '"minutes": 25.5', 'parts[3].minutes', 'out-of-range'],
    ['"minutes": 25', '"minutes": "25"', 'parts[3].minutes', 'wrong-kind'],
    ['"minutes": 25', '"minutes": 25, "notes": "Ans was stil"', 'parts[3].notes', 'unknown-field'],
    ['"kind": "talk"', '"kind": "dance"', 'parts[3].kind', 'wrong-kind'],
    ['"In groepjes"', '"<b>In groepjes</b>"', 'parts[3].title.nl', 'not-allowed-characters'],
    ['"In groepjes"', '"www.x.example"', 'parts[3].title.nl', 'link'],
    ['"version": 1,', '"version": 1, "people": [{ "firstName": "Ans" }],', 'people', 'unknown-field'],
    ['"version": 1,', '"version": 1, "__proto__": {},', '__proto__', 'unknown-field'],
    ['"writing": "open"', '"writing": "always"', 'writing', 'wrong-kind'],
    [
      '"Wat is hierin belangrijk voor u?"',
      `"${Array(21).fill('wat').join(' ')}?"`,
      'parts[3].question.nl',
      'too-many-words',
    ],
  ])('names the field and the fault: %s becomes %s', (part, by, place, reason) => {
    expect(problemOf(changed(part, by))).toEqual({ kind: 'field', place, reason });
  });

  it('takes a part of three and of four hours', () => {
    for (const minutes of [180, 240])
      expect(problemOf(changed('"minutes": 25', `"minutes": ${minutes}`))).toBeUndefined();
  });

  it('refuses a sixth house rule, a thirty-first part and none at all', () => {
    const template = templateIn(source);
    const problem = (changes: Partial<EveningTemplate>) =>
      problemOf(JSON.stringify({ ...template, ...changes }));
    const part = template.parts.slice(0, 1);
    const rule = template.houseRules.slice(0, 1);
    expect(problem({ houseRules: Array(6).fill(rule).flat() })).toMatchObject({
      place: 'houseRules',
      reason: 'too-many',
    });
    expect(problem({ parts: Array(31).fill(part).flat() })).toMatchObject({
      place: 'parts',
      reason: 'too-many',
    });
    expect(problem({ parts: [] })).toMatchObject({ place: 'parts', reason: 'empty' });
  });

  it('never throws and never loads a part, whatever happened to the text', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      insert: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('', '{', '}', '"', ',', '\\', '1'),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((now, { at, length, insert }) => {
          const index = Math.floor(at * now.length);
          return now.slice(0, index) + insert + now.slice(index + length);
        }, source);
        const result = loadTemplate(text);
        if (result.ok) expect(result.template).toEqual(JSON.parse(text));
        else if (result.problem.kind === 'field') {
          expect(roomFileReasons).toContain(result.problem.reason);
          expect(result.problem.place).not.toBe('');
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('an evening and its template', () => {
  it.each(['nl', 'en'] as const)('has the words of the template in %s, and ids of its own', (language) => {
    const template = { ...templateIn(source), writing: 'when-asked' as const };
    const evening = eveningFromTemplate(template, { language, newId: numbered(), seats: 3 });
    expect(evening).toMatchObject({ title: template.title[language], language, state: 'preparing' });
    expect(evening).toMatchObject({ writing: template.writing, templateId: template.id });
    expect(evening.parts.map(({ question }) => question)).toEqual(
      template.parts.map(({ question }) => question?.[language] ?? ''),
    );
    expect(evening.parts.map(({ hint }) => hint)).toEqual(
      template.parts.map(({ hint }) => hint?.[language] ?? ''),
    );
    expect(evening.houseRules).toEqual(template.houseRules.map((rule) => rule[language]));
    const ids = [evening.id, ...evening.parts.map(({ id }) => id), ...evening.people.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins empty without a template', () => {
    const evening = eveningFromTemplate(undefined, { language: 'nl', newId: numbered() });
    expect(evening).toMatchObject({ templateId: '', parts: [], people: [], title: '', writing: 'open' });
  });

  it('goes into an own template and comes out the same', () => {
    for (const file of files) {
      const evening = eveningFromTemplate(templateIn(readFileSync(join(folder, file), 'utf8')), {
        language: 'nl',
        newId: numbered(),
      });
      const own = templateFromEvening(evening, naming);
      if (!own.ok) throw new Error(JSON.stringify(own.problem));
      expect(templateIn(JSON.stringify(own.template))).toEqual(own.template);
      const again = eveningFromTemplate(own.template, { language: 'en', newId: numbered() });
      expect(again.parts).toEqual(evening.parts);
      expect(again.houseRules).toEqual(evening.houseRules);
      expect(again.writing).toBe(evening.writing);
    }
  });

  it('takes nothing along of people, notes, place, date or what was said', () => {
    const marker = 'Merkteken';
    let evening: Evening = eveningFromTemplate(templateIn(source), {
      language: 'nl',
      newId: numbered(),
      seats: 1,
    });
    const acts = [
      listPerson(evening, evening.people[0]?.id ?? '', marker),
      addTakeaway(evening, { id: evening.id, text: marker }),
    ];
    for (const acted of acts)
      if (acted.ok) evening = { ...acted.evening, people: acts[0]?.ok ? acts[0].evening.people : [] };
    evening = {
      ...evening,
      place: marker,
      team: marker,
      title: marker,
      parts: evening.parts.map((part) => ({ ...part, notes: marker, stretched: 5 })),
      themes: [{ id: evening.id, text: marker, group: marker, stickers: 1, chosen: true }],
      parked: [{ id: evening.id, kind: 'subject', what: marker, who: marker, by: '' }],
      agreements: [{ id: evening.id, what: marker, who: marker, when: marker }],
    };
    expect(JSON.stringify(evening)).toContain(marker);
    const own = templateFromEvening(evening, naming);
    expect(own.ok && own.template.parts[3]?.minutes).toBe(25);
    expect(JSON.stringify(own)).not.toContain(marker);
  });

  it('names what keeps an evening from becoming a template', () => {
    const evening = eveningFromTemplate(templateIn(source), { language: 'nl', newId: numbered() });
    const withTitle = (title: string) => ({
      ...evening,
      parts: evening.parts.map((part, index) => (index === 2 ? { ...part, title } : part)),
    });
    const problem = (of: Evening) => {
      const own = templateFromEvening(of, naming);
      return own.ok ? undefined : own.problem;
    };
    expect(problem(withTitle(''))).toEqual({ kind: 'field', place: 'parts[2].title.nl', reason: 'empty' });
    expect(problem(withTitle('x'.repeat(41)))).toMatchObject({ reason: 'too-long' });
    expect(problem(withTitle('kijk op www.x.example'))).toMatchObject({ reason: 'link' });
    expect(problem({ ...evening, parts: [] })).toEqual({ kind: 'field', place: 'parts', reason: 'empty' });
    expect(problem({ ...evening, houseRules: ['', 'Vertel over uzelf.'] })).toBeUndefined();
  });

  it('has a kind for every screen of the room', () => {
    const used = files.flatMap((file) =>
      templateIn(readFileSync(join(folder, file), 'utf8')).parts.map(({ kind }) => kind),
    );
    // A part with cards is one that people add themselves.
    expect(new Set([...used, 'cards'])).toEqual(new Set(partKinds));
  });
});

import { asNew, ownText as templateText, sortOwnFiles } from '#features/own-files/index.ts';
import type { OwnFile } from '#shared/bridge/own-files.ts';
import {
  type Evening,
  eveningFromTemplate,
  loadTemplate,
  newPart,
  ourTemplateIds,
} from '#shared/evening/index.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownTemplateOf, ownTemplateProblem } from './own-template.ts';
import { templateKind, TemplateList } from './template-list.svelte.ts';
import { templateProblemText } from './template-problem.ts';

const sortTemplates = (files: readonly OwnFile[]) => sortOwnFiles(files, templateKind);
const textOf = (id: string) => readFileSync(`resources/evenings/${id}.json`, 'utf8');
const file = (fileName: string, text: string, own = true): OwnFile => ({
  status: 'read',
  fileName,
  own,
  text,
});
const ourFiles = [...ourTemplateIds].reverse().map((id) => file(`${id}.json`, textOf(id), false));
const named = (id: string, title: string) =>
  textOf('familieavond-60')
    .replace('"familieavond-60"', JSON.stringify(id))
    .replace('"Familieavond, 60 minuten"', JSON.stringify(title));

function evening(): Evening {
  const loaded = loadTemplate(textOf('familieavond-90'));
  if (!loaded.ok) throw new Error('template');
  return eveningFromTemplate(loaded.template, { language: 'nl', newId: () => crypto.randomUUID() });
}

it('puts ours in their order and those of the house by title', () => {
  const { ours, own, refused } = sortTemplates([
    file('b.json', named('zomer-abcdef', 'Zomer')),
    ...ourFiles,
    file('a.json', named('herfst-abcdef', 'Herfst')),
  ]);
  expect(ours.map(({ id }) => id)).toEqual(ourTemplateIds);
  expect(own.map(({ fileName }) => fileName)).toEqual(['a.json', 'b.json']);
  expect(refused).toEqual([]);
});

it('names every file that cannot be used, with the reason, and keeps the others', () => {
  const { own, refused } = sortTemplates([
    ...ourFiles,
    file('goed.json', named('zomer-abcdef', 'Zomer')),
    file('dubbel.json', named('zomer-abcdef', 'Zomer weer')),
    file('van-ons.json', textOf('familieavond-90')),
    file('opmaak.json', named('opmaak-abcdef', '<b>Zomer</b>')),
    file('stuk.json', '{"format": goed}'),
    file('leidraad.json', '{"format":"goed-gesprek-guide"}'),
    file('later.json', '{"format":"goed-gesprek-evening","formatVersion":9}'),
    { status: 'refused', fileName: 'groot.json', own: true, reason: 'too-large' },
  ]);
  expect(own.map(({ fileName }) => fileName)).toEqual(['goed.json']);
  const reasons = Object.fromEntries(
    refused.map(({ fileName, reason }) => [fileName, templateProblemText(reason)]),
  );
  expect(reasons).toEqual({
    'dubbel.json': 'er is al een sjabloon met hetzelfde kenmerk (id).',
    'van-ons.json': 'er is al een sjabloon met hetzelfde kenmerk (id).',
    'opmaak.json': 'bij title.nl: hier staan tekens die niet mogen.',
    'stuk.json': 'dit is geen sjabloon. Het gaat mis bij regel 1, teken 12.',
    'leidraad.json': 'in dit bestand staat geen sjabloon van een avond.',
    'later.json': 'het sjabloon is van een nieuwere versie van de app.',
    'groot.json': 'het bestand is te groot.',
  });
});

it('makes a template of an evening, and nothing in it is about people or this evening', () => {
  const prepared: Evening = {
    ...evening(),
    place: 'MARKER plek',
    team: 'MARKER team',
    parts: evening().parts.map((part) => ({ ...part, notes: 'MARKER notitie' })),
    parked: [{ kind: 'subject', id: crypto.randomUUID(), what: 'MARKER', who: 'MARKER', by: '' }],
    agreements: [{ id: crypto.randomUUID(), what: 'MARKER', who: '', when: '' }],
  };
  const made = ownTemplateOf(prepared, 'Onze avond');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(made.template.title).toEqual({ nl: 'Onze avond', en: 'Onze avond' });
  expect(made.template.parts.map(({ minutes }) => minutes)).toEqual(
    prepared.parts.map(({ minutes }) => minutes),
  );
  const text = templateText(made.template);
  expect(text).not.toContain('MARKER');
  expect(loadTemplate(text)).toEqual({ ok: true, template: made.template });
});

it('sees the name of a resident wherever it can stand in a template', () => {
  const list = new TemplateList({ all: [{ callName: 'Mien', fullName: '' }] });
  const [part, ...parts] = evening().parts;
  if (part === undefined) throw new Error('no part');
  const namesIn = (changes: Partial<Evening>, title = 'Onze avond') => {
    const made = ownTemplateOf({ ...evening(), ...changes }, title);
    return made.ok ? list.namesIn(made.template).texts : ['no template'];
  };
  expect(namesIn({})).toEqual([]);
  expect(namesIn({}, 'Avond met Mien')).toEqual(['Avond met Mien']);
  expect(namesIn({ aim: 'Met de familie van Mien' })).toEqual(['Met de familie van Mien']);
  expect(namesIn({ houseRules: ['Mien praat uit.'] })).toEqual(['Mien praat uit.']);
  for (const field of ['title', 'question', 'hint'] as const)
    expect(namesIn({ parts: [{ ...part, [field]: 'Vraag Mien eerst' }, ...parts] }), field).toEqual([
      'Vraag Mien eerst',
    ]);
  // What does not go along is no reason to warn.
  expect(namesIn({ place: 'Bij Mien', team: 'Mien', parts: [{ ...part, notes: 'Mien' }, ...parts] })).toEqual(
    [],
  );
});

it('makes one of an evening in which nobody filled anything in', () => {
  const bare = { ...evening(), aim: ' ', houseRules: ['', ' '], parts: [newPart(crypto.randomUUID())] };
  const made = ownTemplateOf(bare, 'Kaal');
  expect(made.ok && made.template.parts.map(({ title }) => title.nl)).toEqual(['Gesprek']);
  expect(made.ok && made.template.houseRules).toEqual([]);
});

it('says in the words of the screen what keeps it from being one', () => {
  const problemOf = (changed: Evening, title = 'Onze avond') => {
    const made = ownTemplateOf(changed, title);
    return made.ok ? '' : ownTemplateProblem(changed, made);
  };
  const whole = evening();
  const withPart = (change: object): Evening => ({
    ...whole,
    parts: whole.parts.map((part, index) => (index === 1 ? { ...part, ...change } : part)),
  });
  expect(problemOf(withPart({ question: 'waarom '.repeat(21) }))).toBe(
    'Onderdeel 2: Rondje, Vraag voor de zaal: dit zijn te veel woorden. Twintig is het meeste.',
  );
  expect(problemOf(withPart({ hint: 'Kijk op https://voorbeeld.example.' }))).toBe(
    'Onderdeel 2: Rondje, Zo leid je dit: een sjabloon mag geen links hebben.',
  );
  expect(problemOf({ ...whole, houseRules: ['goed', 'a'.repeat(61)] })).toBe('Regel 2: de tekst is te lang.');
  expect(problemOf(whole, ' ')).toBe('Naam van het sjabloon: hier moet iets staan.');
  expect(problemOf({ ...whole, parts: [] })).toBe('Programma: hier moet iets staan.');
});

it('gives a template that comes in beside another one a name and an id of its own', () => {
  const loaded = loadTemplate(textOf('familieavond-90'));
  if (!loaded.ok) throw new Error('template');
  const other = asNew(loaded.template, templateKind.untitled);
  expect(other.id).not.toBe(loaded.template.id);
  expect(other.title.nl).toBe('Familieavond, 90 minuten (2)');
  expect(loadTemplate(templateText(other)).ok).toBe(true);
});

it.each([
  ['😀'.repeat(30), `${'😀'.repeat(28)} (2)`],
  [`${'a'.repeat(55)}😀😀`, `${'a'.repeat(55)} (2)`],
  ['👩🏽‍⚕️'.repeat(8), `${'👩🏽‍⚕️'.repeat(8)} (2)`],
  [`${'a'.repeat(52)}👩🏽‍⚕️`, `${'a'.repeat(52)} (2)`],
])('never cuts a character of a title in two: %s', (title, cut) => {
  const loaded = loadTemplate(textOf('familieavond-90'));
  if (!loaded.ok) throw new Error('template');
  const other = asNew({ ...loaded.template, title: { nl: title, en: title } }, templateKind.untitled);
  expect(other.title.nl).toBe(cut);
  expect(loadTemplate(templateText(other)).ok).toBe(true);
});

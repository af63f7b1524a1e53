import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDraft, draftFrom, guideFieldReasons, guideSchema, loadGuide } from '#shared/guides/index.ts';
import { GuideEditor } from './guide-editor.svelte.ts';

const circleGuide = guideSchema.parse(JSON.parse(readFileSync('resources/guides/regiecirkel.json', 'utf8')));
const guide = guideSchema.parse(JSON.parse(readFileSync('resources/guides/samen-beslissen.json', 'utf8')));

/** The same with less in it, for checking it a few hundred times. */
const short = {
  ...guide,
  steps: guide.steps.map((step) =>
    'prompts' in step ? { ...step, prompts: step.prompts.slice(0, 1) } : step,
  ),
};

/** An editor on a draft, and everything it wrote. */
function editing(isBegun = false, from = guide) {
  const written: [fileName: string, text: string][] = [];
  const editor = new GuideEditor(
    { base: 'eigen', draft: draftFrom(guideSchema.parse(from)), isBegun },
    (fileName, text) => {
      written.push([fileName, text]);
      return Promise.resolve();
    },
  );
  return { editor, written };
}

const ids = (editor: GuideEditor) => editor.draft.steps.map(({ id }) => id);

it('keeps reading back last, whatever is added, moved or removed', () => {
  const { editor } = editing();
  const last = ids(editor).length - 1;
  editor.moveStep(last, -1);
  editor.moveStep(last - 1, 1);
  editor.removeStep(last);
  editor.addStep();
  expect(editor.draft.steps.at(-1)?.kind).toBe('read-back');
  expect(editor.draft.steps).toHaveLength(guide.steps.length + 1);
  expect(editor.step).toBe(editor.draft.steps.at(-2));
});

it('moves a step and puts a removed one back where it stood', () => {
  const { editor } = editing();
  const before = ids(editor);
  editor.moveStep(0, 1);
  expect(ids(editor).slice(0, 2)).toEqual([before[1], before[0]]);
  editor.moveStep(1, -1);
  editor.removeStep(1);
  expect(ids(editor)).not.toContain(before[1]);
  editor.undo();
  expect(ids(editor)).toEqual(before);
  expect(checkDraft(editor.draft)).toMatchObject({ ok: true, guide: { steps: guide.steps } });
});

it('puts a removed question back where it stood, also from another step', () => {
  const { editor } = editing();
  editor.addPrompt();
  const added = editor.promptId;
  editor.movePrompt((editor.step?.prompts.length ?? 0) - 1, -1);
  const order = editor.step?.prompts.map(({ id }) => id);
  editor.removePrompt(order?.indexOf(added) ?? -1);
  expect(editor.promptId).not.toBe(added);
  editor.select(ids(editor)[1] ?? '');
  editor.undo();
  expect([editor.stepIndex, editor.promptId]).toEqual([0, added]);
  expect(editor.step?.prompts.map(({ id }) => id)).toEqual(order);
});

it('makes a circle of questions: each part has a line drawing of its own, and nothing is lost', () => {
  const { editor } = editing();
  editor.select(ids(editor)[2] ?? '');
  const before = editor.step?.prompts.map(({ question }) => question.nl);
  editor.setKind('circle');
  editor.addPrompt();
  const icons = editor.step?.prompts.map(({ icon }) => icon) ?? [];
  expect(icons).not.toContain(undefined);
  expect(new Set(icons).size).toBe(icons.length);
  editor.removePrompt(icons.length - 1);
  editor.setKind('choice');
  expect(checkDraft(editor.draft)).toMatchObject({ ok: true, guide: { steps: guide.steps } });
  expect(editor.step?.prompts.map(({ question }) => question.nl)).toEqual(before);
  editor.select(ids(editor).at(-1) ?? '');
  editor.setKind('circle');
  expect(editor.step?.kind).toBe('read-back');
});

it('says that a circle has too few parts, or that there are two, when people say that it is done', async () => {
  const { editor } = editing(true);
  editor.addStep();
  editor.setKind('circle');
  expect(editor.problems).toEqual([]);
  expect(await editor.finish()).toBe(false);
  expect(editor.problemAt(`steps.${String(editor.stepIndex)}.prompts`)?.reason).toBe('too-few');
  const { editor: other } = editing(true, circleGuide);
  other.select(ids(other)[0] ?? '');
  other.setKind('circle');
  expect(other.problemAt('steps.1.kind')?.reason).toBe('second-circle');
});

it('says what is only empty once people say that it is done, and what is wrong at once', async () => {
  const { editor, written } = editing(true);
  editor.draft.title = { nl: '', en: '' };
  editor.draft.aim.nl = '<b>';
  expect(editor.problems.map(({ place }) => place)).toEqual(['aim']);
  expect(await editor.finish()).toBe(false);
  expect(editor.problemAt('title')).toMatchObject({ reason: 'empty', language: 'nl' });
  expect(written).toEqual([]);
});

it('writes the guide whole and one version on, and leaves it alone when nothing changed', async () => {
  const unchanged = editing();
  expect(await unchanged.editor.finish()).toBe(true);
  expect(unchanged.written).toEqual([]);
  const { editor, written } = editing(true);
  editor.draft.title.nl = 'Ons gesprek';
  expect(await editor.finish()).toBe(true);
  const [fileName, text] = written.at(-1) ?? [];
  expect(fileName).toBe('eigen.json');
  expect(loadGuide(text ?? '')).toEqual({
    ok: true,
    guide: { ...guide, version: guide.version + 1, title: { ...guide.title, nl: 'Ons gesprek' } },
  });
});

it('never throws, whatever is done: there is a guide, or there are named problems', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', 'Goed', '<', 'www.x.nl', 'é'.repeat(300)),
  );
  const edit = fc.record({
    act: fc.constantFrom(
      ...(['addStep', 'moveStep', 'removeStep', 'addPrompt', 'movePrompt', 'removePrompt', 'undo'] as const),
      ...(['addCard', 'select', 'kind', 'title', 'question', 'followUp', 'minutes', 'variant'] as const),
    ),
    index: fc.integer({ min: -1, max: 9 }),
    by: fc.constantFrom(-1 as const, 1 as const),
    kind: fc.constantFrom(
      ...guide.steps.map((step) => step.kind),
      'free' as const,
      'network' as const,
      'circle' as const,
    ),
    text: anyText,
    language: fc.constantFrom('nl' as const, 'en' as const),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), fc.boolean(), (edits, hasCircle) => {
      const { editor } = editing(false, hasCircle ? circleGuide : guideSchema.parse(short));
      for (const { act, index, by, kind, text, language } of edits) {
        const { prompt } = editor;
        if (act === 'moveStep' || act === 'movePrompt') editor[act](index, by);
        else if (act === 'removeStep' || act === 'removePrompt') editor[act](index);
        else if (act === 'select') editor.select(ids(editor)[index] ?? 'gone');
        else if (act === 'kind') {
          editor.setKind(kind);
        } else if (act === 'title') editor.draft.title[language] = text;
        else if (act === 'minutes') editor.draft.minutes = text;
        else if (act === 'question' || act === 'followUp' || act === 'variant') {
          if (act === 'question' && prompt !== undefined) prompt.question[language] = text;
          const followUp = prompt?.followUps[Math.max(index, 0) % 3];
          if (act === 'followUp' && followUp !== undefined) followUp[language] = text;
          if (act === 'variant' && prompt !== undefined) prompt.aphasia.question[language] = text;
        } else editor[act]();
        editor.isAsked = true;
        expect(editor.draft.steps.at(-1)?.kind).toBe('read-back');
        const checked = checkDraft(editor.draft);
        if (checked.ok) expect(editor.problems).toEqual([]);
        else {
          expect(editor.problems.length).toBeGreaterThan(0);
          for (const problem of editor.problems) {
            expect(guideFieldReasons).toContain(problem.reason);
            expect(problem.place).toMatch(/^[a-zA-Z]+(?:\.[a-zA-Z0-9]+)*$/);
            editor.goTo(problem);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  type DraftProblem,
  type DraftPrompt,
  draftFrom,
  fewestSegments,
  type Guide,
  type GuideDraft,
  guideId,
  guideSchema,
  loadDraft,
  mostSegments,
  newDraft,
  segmentIcons,
} from './index.ts';

const folder = 'resources/guides';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const guideIn = (file: string): Guide =>
  guideSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
const words = (nl: string, en = '') => ({ nl, en });
const titles = {
  questions: words('Vragen'),
  wishes: words('Wensen'),
  agreements: words('Afspraken'),
  'read-back': words('Teruglezen'),
};

/** A draft of a whole guide, with one thing changed. */
function draftWith(change: (draft: GuideDraft) => void): GuideDraft {
  const draft = draftFrom(guideIn('wensengesprek.json'));
  change(draft);
  return draft;
}

function problemsOf(draft: GuideDraft): readonly DraftProblem[] {
  const checked = checkDraft(draft);
  return checked.ok ? [] : checked.problems;
}

it.each(files)('gives %s back as it was, one version on', (file) => {
  const guide = guideIn(file);
  expect(checkDraft(draftFrom(guide))).toEqual({ ok: true, guide: { ...guide, version: guide.version + 1 } });
  expect(loadDraft(JSON.stringify(draftFrom(guide)))).toEqual({ ok: true, draft: draftFrom(guide) });
});

it('begins with what a conversation needs, and names what must still be written', () => {
  const draft = newDraft(guideId('Mijn gesprek', 'a1b2c3'), titles);
  expect(new Set(problemsOf(draft).map(({ place }) => place))).toEqual(
    new Set(['title', 'aim', 'forWhom', 'steps.0.prompts.0.question']),
  );
  draft.title.nl = 'Mijn gesprek';
  draft.aim.nl = 'Horen hoe het gaat.';
  draft.forWhom.en = 'Everyone.';
  for (const prompt of draft.steps[0]?.prompts ?? []) prompt.question.nl = '  Hoe gaat\nhet?  ';
  const checked = checkDraft(draft);
  expect(checked).toMatchObject({
    ok: true,
    guide: {
      ...{ id: 'mijn-gesprek-a1b2c3', version: 1, forWhom: { nl: 'Everyone.', en: 'Everyone.' } },
      steps: [
        { prompts: [{ question: { nl: 'Hoe gaat het?', en: 'Hoe gaat het?' }, followUps: [] }] },
        {},
        {},
        {},
      ],
    },
  });
});

describe('names the place in the draft, also when empty texts before it fall away', () => {
  const prompt = (draft: GuideDraft) => {
    const found = draft.steps[0]?.prompts[0];
    if (found === undefined) throw new Error('no prompt');
    return found;
  };
  it.each<[string, (draft: GuideDraft) => void, DraftProblem]>([
    [
      'a follow-up behind an empty one',
      (draft) => {
        prompt(draft).followUps = [words(''), words('Goed'), words('<b>')];
      },
      { place: 'steps.0.prompts.0.followUps.2', language: 'nl', reason: 'not-allowed-characters' },
    ],
    [
      'a card behind an empty one',
      (draft) => {
        prompt(draft).simple.answers = ['', 'Ja', 'x'.repeat(41)].map((text, index) => ({
          ...{ id: `card-${String(index)}`, text: words(text) },
        }));
      },
      { place: 'steps.0.prompts.0.simple.answers.2.text', language: 'nl', reason: 'too-long' },
    ],
    [
      'words for dementia without a question',
      (draft) => {
        prompt(draft).dementia = {
          question: words(''),
          followUps: [words('Goed')],
          listeningHint: words(''),
        };
      },
      { place: 'steps.0.prompts.0.dementia.question', language: 'nl', reason: 'empty' },
    ],
    [
      'English that is too long',
      (draft) => {
        draft.title.en = 'x'.repeat(61);
      },
      { place: 'title', language: 'en', reason: 'too-long' },
    ],
    [
      'a time that is no number',
      (draft) => {
        draft.minutes = 'een uur';
      },
      { place: 'minutes', language: undefined, reason: 'wrong-kind' },
    ],
    [
      'a time that is not there',
      (draft) => {
        draft.minutes = ' ';
      },
      { place: 'minutes', language: undefined, reason: 'missing' },
    ],
    [
      'a link among the names',
      (draft) => {
        draft.inspiredBy = 'HilverZorg, www.x.example';
      },
      { place: 'inspiredBy', language: undefined, reason: 'link' },
    ],
    [
      'a guide without steps but reading back in the wrong place',
      (draft) => {
        draft.steps.reverse();
      },
      { place: 'steps', language: undefined, reason: 'no-read-back' },
    ],
  ])('%s', (_name, change, problem) => {
    expect(problemsOf(draftWith(change))).toContainEqual(problem);
  });
});

it('keeps the questions of a step while its kind has none', () => {
  const draft = draftWith(({ steps }) => {
    for (const step of steps.slice(0, 1)) step.kind = 'wishes';
  });
  const checked = checkDraft(draft);
  expect(checked.ok && checked.guide.steps[0]).not.toHaveProperty('prompts');
  for (const step of draft.steps.slice(0, 1)) step.kind = 'questions';
  const again = checkDraft(draft);
  expect(again.ok && again.guide.steps).toEqual(guideIn('wensengesprek.json').steps);
});

describe('a circle', () => {
  const text = (longest: number) =>
    fc
      .string({ unit: fc.constantFrom(...'abcdeé ABC'), minLength: 1, maxLength: longest })
      .map((typed) => typed.replace(/\s+/g, ' ').trim())
      .filter((typed) => typed !== '')
      .map((typed) => ({ nl: typed, en: `${typed.slice(0, longest - 1)}.` }));
  const part = fc.record(
    {
      title: text(40),
      question: text(140),
      followUps: fc.array(text(80), { maxLength: 3 }),
      icon: fc.constantFrom(...segmentIcons),
      group: text(30),
    },
    { requiredKeys: ['title', 'question', 'followUps', 'icon'] },
  );
  const withParts = (parts: readonly object[]): Guide => {
    const guide = guideIn('regiecirkel.json');
    return guideSchema.parse({
      ...guide,
      steps: guide.steps.map((step) =>
        step.kind === 'circle'
          ? { ...step, prompts: parts.map((one, index) => ({ ...one, id: `part-${String(index)}` })) }
          : step,
      ),
    });
  };
  const circleOf = (draft: GuideDraft) => {
    const step = draft.steps.find(({ kind }) => kind === 'circle');
    if (step === undefined) throw new Error('no circle');
    return step;
  };
  const draftOfCircle = (change: (draft: GuideDraft) => void) => {
    const draft = draftFrom(guideIn('regiecirkel.json'));
    change(draft);
    return draft;
  };

  it('of any parts comes back as it was, one version on', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: fewestSegments, maxLength: mostSegments }), (parts) => {
        const guide = withParts(parts);
        const draft = loadDraft(JSON.stringify(draftFrom(guide)));
        if (!draft.ok) throw new Error('the draft does not load');
        expect(checkDraft(draft.draft)).toEqual({
          ok: true,
          guide: { ...guide, version: guide.version + 1 },
        });
      }),
      { numRuns: 50 },
    );
  });

  it('opens from a draft that is older than circles', () => {
    const draft = draftFrom(guideIn('wensengesprek.json'));
    const older = JSON.stringify(draft, (key, value: unknown) =>
      key === 'icon' || key === 'group' ? undefined : value,
    );
    expect(older).not.toContain('"group"');
    expect(loadDraft(older)).toEqual({ ok: true, draft });
  });

  it('with a line drawing that is not known opens without it, and says so', () => {
    const unknown = JSON.stringify(draftFrom(guideIn('regiecirkel.json'))).replace('"armchair"', '"moon"');
    const loaded = loadDraft(unknown);
    expect(loaded.ok && problemsOf(loaded.draft)).toEqual([
      { place: 'steps.1.prompts.0.icon', language: undefined, reason: 'missing' },
    ]);
  });

  it.each<[string, (draft: GuideDraft) => void, DraftProblem]>([
    [
      'of two parts',
      (draft) => circleOf(draft).prompts.splice(2),
      { place: 'steps.1.prompts', language: undefined, reason: 'too-few' },
    ],
    [
      'of thirteen parts',
      (draft) => {
        const { prompts } = circleOf(draft);
        while (prompts.length < mostSegments + 1)
          prompts.push({
            ...structuredClone(prompts[0] as DraftPrompt),
            id: `part-${String(prompts.length)}`,
          });
      },
      { place: 'steps.1.prompts', language: undefined, reason: 'too-many' },
    ],
    [
      'after another circle',
      (draft) => {
        const second = structuredClone(circleOf(draft));
        second.id = 'second';
        for (const prompt of second.prompts) prompt.id = `second-${prompt.id}`;
        draft.steps.splice(2, 0, second);
      },
      { place: 'steps.2.kind', language: undefined, reason: 'second-circle' },
    ],
    [
      'with a part without a name',
      (draft) => {
        for (const prompt of circleOf(draft).prompts.slice(3, 4)) prompt.title = words('');
      },
      { place: 'steps.1.prompts.3.title', language: 'nl', reason: 'empty' },
    ],
    [
      'with a group that is too long',
      (draft) => {
        for (const prompt of circleOf(draft).prompts.slice(0, 1)) prompt.group.en = 'x'.repeat(31);
      },
      { place: 'steps.1.prompts.0.group', language: 'en', reason: 'too-long' },
    ],
  ])('%s is refused at its place', (_name, change, problem) => {
    expect(problemsOf(draftOfCircle(change))).toContainEqual(problem);
  });
});

it('makes an id that guides and every disk accept', () => {
  expect(guideId('Één gesprek: wat nú?', 'x9-A1B2C3')).toBe('een-gesprek-wat-nu-a1b2c3');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.uuid(), (title, ending) => {
      expect(guideSchema.shape.id.safeParse(guideId(title, ending)).success).toBe(true);
    }),
  );
});

it('never throws on any draft file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(loadDraft(text).ok).toBe(false);
    }),
  );
});

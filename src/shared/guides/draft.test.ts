import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  type DraftProblem,
  draftFrom,
  type Guide,
  type GuideDraft,
  guideId,
  guideSchema,
  loadDraft,
  newDraft,
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

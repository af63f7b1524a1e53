import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circleStepOf, loadGuide, promptsOf, type Guide } from '../guides/index.ts';
import type { Conversation, PromptRecord } from '../model/index.ts';
import { stepProgress, whatIsOpen } from './what-is-open.ts';

const id = '0b6f1d5e-3f0f-4c5e-9a43-6a7d8d4f8a11';
const voice = { kind: 'resident', pointed: false } as const;

function guideNamed(name: string): Guide {
  const loaded = loadGuide(readFileSync(join('resources', 'guides', `${name}.json`), 'utf8'));
  if (!loaded.ok) throw new Error(`${name} does not load`);
  return loaded.guide;
}

const guide = guideNamed('wensengesprek');
const [step] = guide.steps;
const prompts = step === undefined ? [] : promptsOf(step);

function prompt(changes: Partial<PromptRecord> = {}): PromptRecord {
  return {
    answers: [],
    draft: { text: '', voice },
    notToday: false,
    mark: null,
    shownCards: [],
    ...changes,
  };
}
const empty = {
  wishes: [],
  whatCounts: { text: '', voice },
  network: { people: [] },
  consent: { how: 'not-yet' as const, by: '', note: '', on: '' },
};
const answered = prompt({ answers: [{ id, text: 'Koffie', voice, at: '2026-11-22T10:00:00.000Z' }] });

function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    position: { stepId: step?.id, promptIndex: 0 },
    prompts: {},
    agreements: [],
    parked: [],
    ...changes,
  } as Conversation;
}

describe('what is still open', () => {
  it('is every question of the step and every later step when nothing was said', () => {
    const open = whatIsOpen(conversation(), guide);
    expect(open.questions).toEqual(prompts.map((_prompt, index) => index + 1));
    expect(open.steps.map((later) => later.id)).toEqual(guide.steps.slice(1).map((later) => later.id));
    expect(open).toMatchObject({ draft: '', parked: [], agreements: [] });
  });

  it('is no question that was answered, left for another day, or at which something was set', () => {
    const ids = prompts.map((item) => item.id);
    const settled = [
      answered,
      prompt({ notToday: true }),
      prompt({ mark: { kind: 'card', share: 'no' } }),
      prompt({ shownCards: [{ answerId: 'a', text: 'Koffie', response: 'no', saidId: '' }] }),
    ];
    for (const record of settled)
      for (const [index, promptId] of ids.entries())
        expect(whatIsOpen(conversation({ prompts: { [promptId]: record } }), guide).questions).not.toContain(
          index + 1,
        );
    const unset = prompt({ mark: { kind: 'area', important: 'not-discussed', going: 'not-discussed' } });
    expect(whatIsOpen(conversation({ prompts: { [ids[0] ?? '']: unset } }), guide).questions).toContain(1);
  });

  it('names the parts of a circle, which have no order, and leaves out what was set or left for another day', () => {
    const circleGuide = guideNamed('regiecirkel');
    const circle = circleStepOf(circleGuide);
    const [first, second, ...others] = circle?.prompts.map((part) => part.id) ?? [];
    const mark = {
      kind: 'segment',
      going: 'not-discussed',
      say: 'together',
      importance: 'not-discussed',
    } as const;
    const open = whatIsOpen(
      conversation({
        position: { stepId: circle?.id ?? '', promptIndex: 3 },
        prompts: {
          [first ?? '']: prompt({ mark }),
          [second ?? '']: prompt({ notToday: true, mark: { ...mark, say: 'not-discussed' } }),
        },
      }),
      circleGuide,
    );
    expect(open.questions).toEqual([]);
    expect(open.segments.map((part) => part.id)).toEqual(others);
    expect(whatIsOpen(conversation(), guide).segments).toEqual([]);
  });

  it('shows the words that are still in the field, and never a question or step that is not there', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), fc.string(), (stepId, promptIndex, text) => {
        const position = { stepId: stepId === '' ? (step?.id ?? '') : stepId, promptIndex };
        const first = { [prompts[0]?.id ?? '']: prompt({ draft: { text, voice } }) };
        const open = whatIsOpen(conversation({ position, prompts: first }), guide);
        expect(open.questions.every((number) => number >= 1 && number <= prompts.length)).toBe(true);
        expect(open.steps.every((later) => guide.steps.includes(later))).toBe(true);
      }),
    );
    const typed = { [prompts[0]?.id ?? '']: prompt({ draft: { text: ' nog bezig ', voice } }) };
    expect(whatIsOpen(conversation({ prompts: typed }), guide).draft).toBe('nog bezig');
  });

  it('is what was parked, and what of an agreement is not clear yet', () => {
    const agreement = (what: string, who: string, when: string) => ({ id, what, who, when, lookBackOn: '' });
    const open = whatIsOpen(
      conversation({
        parked: [
          { id, what: 'De parkeerplek', who: 'Joy', by: '' },
          { id, what: ' ', who: '', by: '' },
        ],
        agreements: [
          agreement('Naar de tuin', 'Ruud', 'na de lunch'),
          agreement('Naar de tuin', 'het team', 'binnenkort'),
          agreement('Alleen naar buiten', 'Ruud', ''),
          agreement('', '', ''),
        ],
      }),
      guide,
    );
    expect(open.parked.map(({ what }) => what)).toEqual(['De parkeerplek']);
    expect(open.agreements.map(({ gaps }) => gaps)).toEqual([
      ['who', 'when'],
      ['when', 'freedom'],
    ]);
  });
});

describe('the steps on the rail', () => {
  const last = guide.steps.length - 1;
  const at = (index: number) => ({ position: { stepId: guide.steps[index]?.id ?? '', promptIndex: 0 } });

  it('are not done because people passed them', () => {
    const progress = stepProgress(conversation({ ...at(last), ...empty }), guide);
    expect(progress).toEqual([...guide.steps.slice(0, last).map(() => 'todo'), 'now']);
  });

  it('are done where something was said, also further on', () => {
    const first = prompts[0]?.id ?? '';
    for (const said of [answered, prompt({ notToday: true }), prompt({ draft: { text: 'Ik wil', voice } })]) {
      const back = stepProgress(conversation({ ...at(1), ...empty, prompts: { [first]: said } }), guide);
      expect(back.slice(0, 2)).toEqual(['done', 'now']);
    }
    const agreement = { id, what: 'Wandelen', who: '', when: '', lookBackOn: '' };
    const ahead = stepProgress(conversation({ ...at(0), ...empty, agreements: [agreement] }), guide);
    expect(guide.steps.filter((_step, index) => ahead[index] === 'done').map(({ kind }) => kind)).toEqual([
      'agreements',
    ]);
  });
});

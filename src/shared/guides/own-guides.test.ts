import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Guide, loadGuide, type Prompt, promptsOf } from './index.ts';

const folder = 'resources/guides';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function guideIn(file: string): Guide {
  const loaded = loadGuide(readFileSync(join(folder, file), 'utf8'));
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.problem)}`);
  return loaded.guide;
}

/** What a prompt of ours still lacks, in words. */
function lacks({ id, question, followUps, listeningHint, simple, dementia, aphasia }: Prompt): string[] {
  const differs = (other: Prompt['question'] | undefined, from = question) =>
    other !== undefined && other.nl !== from.nl && other.en !== from.en;
  const needed: [there: boolean, what: string][] = [
    [followUps.length >= 2, 'two follow-ups'],
    [listeningHint !== undefined, 'a listening hint'],
    [differs(simple?.question), 'simple words of its own'],
    [differs(dementia?.question), 'words of its own for dementia'],
    [differs(aphasia?.question), 'words of its own for aphasia'],
    [differs(aphasia?.question, dementia?.question), 'words for aphasia other than those for dementia'],
    [aphasia?.listeningHint !== undefined, 'a hint on answering without words'],
  ];
  return needed.flatMap(([there, what]) => (there ? [] : [`${id} lacks ${what}`]));
}

it('are found', () => {
  expect(files).toContain('wensengesprek.json');
});

describe.each(files)('%s', (file) => {
  it('is complete: enough to ask, and every prompt has its words for each way of talking', () => {
    const guide = guideIn(file);
    const prompts = guide.steps.flatMap((step) => promptsOf(step));
    expect(`${guide.id}.json`).toBe(file);
    expect(guide.inspiredBy).not.toEqual([]);
    expect(prompts.length).toBeGreaterThanOrEqual(8);
    expect(prompts.flatMap(lacks)).toEqual([]);
  });

  it('has a picture on every card of the simple mode', () => {
    const cards = guideIn(file)
      .steps.flatMap((step) => promptsOf(step))
      .flatMap(({ simple }) => simple?.answers ?? []);
    expect(cards.filter(({ picture }) => picture === undefined)).toEqual([]);
  });

  it('fits the list of steps: at most seven, with short titles', () => {
    const { steps } = guideIn(file);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(steps.flatMap(({ title }) => [title.nl, title.en]).filter((text) => text.length > 14)).toEqual([]);
  });

  it('does not give the same hint twice', () => {
    const hints = guideIn(file)
      .steps.flatMap((step) => promptsOf(step))
      .flatMap(({ listeningHint, dementia, aphasia }) => [
        listeningHint,
        dementia?.listeningHint,
        aphasia?.listeningHint,
      ])
      .flatMap((hint) => (hint === undefined ? [] : [hint.nl]));
    expect(hints.filter((hint, index) => hints.indexOf(hint) !== index)).toEqual([]);
  });
});

import { newId } from '#platform/identifiers.ts';
import type { Answer, Disagreement, ThreeVoicesMark } from '#shared/model/index.ts';

/** What the three people at the table said, in the order in which they said it. */
export interface VoiceColumns {
  readonly resident: readonly Answer[];
  readonly relative: readonly Answer[];
  readonly worker: readonly Answer[];
}

/** Sorts answers by who said them. Words of somebody who is not known yet stand in no column. */
export function columnsOf(answers: readonly Answer[]): VoiceColumns {
  const by = (...kinds: Answer['voice']['kind'][]) =>
    answers.filter(({ voice }) => kinds.includes(voice.kind));
  return { resident: by('resident'), relative: by('relative'), worker: by('worker', 'observed') };
}

/**
 * What people think differently about at one question, for "Hier denken we anders over": everybody's own words under
 * the own name, and what the resident chose.
 */
export function disagreementFrom(
  mark: ThreeVoicesMark,
  answers: readonly Answer[],
  callName: string,
): Disagreement {
  const nameOf = ({ voice }: Answer) => {
    switch (voice.kind) {
      case 'resident':
        return callName;
      case 'relative':
      case 'worker':
        return voice.name;
      case 'observed':
        return voice.workerName;
      case 'unknown':
        return '';
    }
  };
  const names = [...new Set(answers.map(nameOf))].filter((name) => name !== '');
  const views = names.slice(0, 6).map((name) => ({
    name,
    text: answers
      .filter((answer) => nameOf(answer) === name)
      .map(({ text }) => text)
      .join(' '),
  }));
  const difference = mark.difference.trim();
  return {
    id: newId(),
    views: views.length > 0 ? views : [{ name: callName, text: difference }],
    residentChoice: mark.residentChoice,
  };
}

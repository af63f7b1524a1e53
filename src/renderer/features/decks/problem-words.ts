import { language } from '#i18n/index.svelte.ts';
import type { DeckDraftProblem } from '#shared/decks/index.ts';
import type { DeckEditor } from './deck-editor.svelte.ts';

/** What is wrong, as people read it. What they cannot mend themselves is told as one thing. */
export function reasonWords({ reason }: DeckDraftProblem): string {
  const { problems, wrong } = language.t.deckEditor;
  const known: Partial<Record<string, string>> = problems;
  return known[reason] ?? wrong;
}

/** What is wrong at a place in a draft; undefined when nothing is. */
export function problemWords(editor: DeckEditor, place: string): string | undefined {
  const problem = editor.problemAt(place);
  if (problem === undefined) return undefined;
  const isElsewhere =
    editor.isBilingual && problem.language !== undefined && problem.language !== editor.language;
  const where =
    isElsewhere && problem.language !== undefined ? language.t.ownEditor.otherLanguage[problem.language] : '';
  return where + reasonWords(problem);
}

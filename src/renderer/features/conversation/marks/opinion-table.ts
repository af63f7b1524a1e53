import { promptsOf, type Guide } from '#shared/guides/index.ts';
import type { Conversation, Opinion } from '#shared/model/index.ts';
import { viewOf } from './opinions.ts';

/** Statements with what each person thinks of them, side by side. */
export interface OpinionTable {
  /** Everybody who is at the table or gave a view, each once. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** One row for each statement of which anybody gave a view; the views in the order of the people. */
  readonly rows: readonly {
    readonly id: string;
    readonly statement: string;
    readonly views: readonly Opinion['view'][];
  }[];
}

/**
 * Puts the views of everybody side by side. Nothing is counted or added up: people look at the differences themselves.
 *
 * @param language the language of the statements
 */
export function opinionTable(
  guide: Guide,
  { prompts, participants }: Pick<Conversation, 'prompts' | 'participants'>,
  language: 'nl' | 'en',
): OpinionTable {
  const statements = guide.steps
    .filter(({ kind }) => kind === 'opinion')
    .flatMap(promptsOf)
    .flatMap((prompt) => {
      const mark = prompts[prompt.id]?.mark;
      return mark?.kind === 'opinion' && mark.opinions.some(({ view }) => view !== 'not-discussed')
        ? [{ id: prompt.id, statement: prompt.question[language], mark }]
        : [];
    });
  // Somebody who left the table keeps a column: what was said stays said.
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  for (const { mark } of statements)
    for (const { personId, name } of mark.opinions) if (!names.has(personId)) names.set(personId, name);
  const people = [...names].map(([id, name]) => ({ id, name }));
  return {
    people,
    rows: statements.map(({ id, statement, mark }) => ({
      ...{ id, statement },
      views: people.map((person) => viewOf(mark, person.id)),
    })),
  };
}

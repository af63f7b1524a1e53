import type { Opinion, OpinionMark, Participant } from '#shared/model/index.ts';

/** What somebody can think of a statement, in the order in which it is asked. */
export const opinionViews = [
  'agrees',
  'partly',
  'disagrees',
  'not-known',
  'not-discussed',
] as const satisfies Opinion['view'][];

/** What a person thinks of a statement. */
export function viewOf(mark: OpinionMark, personId: string): Opinion['view'] {
  return mark.opinions.find((opinion) => opinion.personId === personId)?.view ?? 'not-discussed';
}

/** Notes what a person thinks of a statement; changes the mark in place. */
export function setOpinion(
  mark: OpinionMark,
  person: Pick<Participant, 'id' | 'name'>,
  view: Opinion['view'],
): void {
  const known = mark.opinions.find((opinion) => opinion.personId === person.id);
  if (known === undefined) mark.opinions.push({ personId: person.id, name: person.name, view });
  else known.view = view;
}

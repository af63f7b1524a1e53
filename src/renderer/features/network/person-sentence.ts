import { language } from '#i18n/index.svelte.ts';
import type { NetworkPerson } from '#shared/model/index.ts';

/** Everything the drawing shows of somebody, in words: for who hears it, and for the list. */
export function personSentence(person: NetworkPerson): string {
  const t = language.t.network;
  const name = person.name === '' ? t.noName : person.name;
  return [
    person.relation === '' ? name : `${name}, ${person.relation}`,
    t.distances[person.distance],
    t.ties[person.tie],
    ...(person.support.length > 0 ? [t.gives(person.support.map((kind) => t.support[kind]))] : []),
    ...(person.isMissed ? [t.missed] : []),
  ].join('. ');
}

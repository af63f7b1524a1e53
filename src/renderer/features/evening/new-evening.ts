import { language } from '#i18n/index.svelte.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import {
  type Evening,
  eveningFromTemplate,
  type EveningPart,
  type EveningTemplate,
  newPart,
  type PartKind,
} from '#shared/evening/index.ts';

/** A part of one kind, called after its kind. */
export function partOfKind(kind: PartKind, minutes = 10): EveningPart {
  return { ...newPart(newId()), kind, minutes, title: language.t.evening.kinds[kind] };
}

/**
 * A new evening, ready to begin: today, called after its template. Without a template it has three parts to begin with,
 * because an evening without a programme cannot begin.
 */
export function newEvening(template: EveningTemplate | undefined): Evening {
  const evening = eveningFromTemplate(template, { language: language.current, newId });
  const own = {
    title: language.t.evening.newTitle,
    parts: [partOfKind('welcome'), partOfKind('talk', 40), partOfKind('closing')],
  };
  return { ...evening, date: today(), ...(template === undefined && own) };
}

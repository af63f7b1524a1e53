import { newId } from '#platform/identifiers.ts';
import { ownFileId } from '#shared/own-files/index.ts';
import type { OwnContent } from './own-kind.ts';

/** How something finished goes into a file: so that a person can read it too. */
export function ownText<Value extends OwnContent>(value: Value): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/* What a title holds is counted in code units; an emoji takes several of them, and half a one is refused at reading. */
const roomForTitle = 60;
const characters = new Intl.Segmenter();

function beginningOf(text: string, room: number): string {
  let beginning = '';
  for (const { segment } of characters.segment(text)) {
    if (beginning.length + segment.length > room) break;
    beginning += segment;
  }
  return beginning.trimEnd();
}

/** The same under another id and another title, so that both stand side by side. */
export function asNew<Value extends OwnContent>(value: Value, untitled: string): Value {
  const mark = ' (2)';
  const other = (text: string) => `${beginningOf(text, roomForTitle - mark.length)}${mark}`;
  return {
    ...value,
    id: ownFileId(value.title.nl, newId(), untitled),
    title: { nl: other(value.title.nl), en: other(value.title.en) },
  };
}

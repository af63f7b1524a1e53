import { chosenWishes } from '../../conversation/index.ts';
import type { Conversation } from '../../model/index.ts';
import type { Appearance, Shown } from '../audience-view.ts';
import { atomsOf, layOutPages, pageAt, textIn, wholeView } from '../pages.ts';

/** The chosen wishes, by the number of their star. Other wishes, and the two paths of each, stay with the facilitator. */
export function showWishes(
  conversation: Pick<Conversation, 'wishes'>,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const numbered = chosenWishes(conversation).map(({ text, voice }, place) => ({
    number: place + 1,
    text,
    voice: voice.kind,
  }));
  const pages = layOutPages(numbered, ({ text }) => atomsOf(text), wholeView(letters)).map((page) =>
    page.map(({ thing: { number, voice }, piece }) => ({
      number,
      text: textIn(piece.atoms),
      voice,
      part: piece.part,
    })),
  );
  const { content, page } = pageAt(pages, index, []);
  return { kind: 'wishes', wishes: content, page };
}

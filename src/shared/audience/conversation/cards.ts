import type { Guide } from '../../guides/index.ts';
import type { Resident } from '../../model/index.ts';
import type { Appearance, Shown, ShownOf } from '../audience-view.ts';
import { limitsFor } from '../limits.ts';
import { atomsOf, fitsIn, pageAt, wholeView, wordsIn } from '../pages.ts';
import type { ConversationShow } from './choice.ts';
import { promptIn, questionOf, showQuestion } from './question.ts';

type CardsShow = Extract<ConversationShow, { kind: 'cards' }>;
type ShownCard = ShownOf<'cards'>['cards'][number];

/**
 * The cards of a question, two to four at once, with the one that is asked among them; the question alone when it has no
 * cards. What does not fit gives way: first cards, then the question, which people just heard, then all but the card that
 * is asked. What was said to a card is not shown.
 */
export function showCards(
  guide: Guide,
  resident: Pick<Resident, 'communication'>,
  { promptId, asked, atOnce }: CardsShow,
  appearance: Appearance,
): Shown {
  const { language, letters } = appearance;
  const prompt = promptIn(guide, promptId);
  const answers = prompt?.simple?.answers ?? [];
  if (prompt === undefined || answers.length === 0)
    return showQuestion(guide, resident, { kind: 'question', promptId, isSimple: true, page: 0 }, appearance);
  const at = pageAt(answers, asked, answers[0]).page.number - 1;
  const cards = answers.map(({ text, picture }, index): ShownCard => ({
    text: wordsIn(text[language]).join(' '),
    picture: picture ?? null,
    isAsked: index === at,
  }));
  const question = wordsIn(questionOf(prompt, resident, true)[language]).join(' ');
  for (const words of [question, ''])
    for (
      let count = Math.min(atOnce, cards.length, limitsFor[letters].cards);
      count >= (words === '' ? 1 : 2);
      count -= 1
    ) {
      const shown = cardsAround(cards, at, count);
      if (
        fitsIn(
          wholeView(letters),
          [words, ...shown.cards.map(({ text }) => text)].flatMap((text) => atomsOf(text)),
        )
      )
        return { kind: 'cards', question: words, ...shown };
    }
  return { kind: 'cards', question: '', ...cardsAround(cards, at, 1) };
}

/* Groups of cards stay together: the second of two is shown beside the first, and the last group is never one alone. */
function cardsAround(cards: readonly ShownCard[], at: number, count: number) {
  const group = Math.floor(at / count);
  const from = Math.min(group * count, cards.length - count);
  return {
    cards: cards.slice(from, from + count),
    page: { number: group + 1, of: Math.ceil(cards.length / count) },
  };
}

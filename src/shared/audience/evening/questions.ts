import type { Appearance, Shown } from '../audience-view.ts';
import { viewLimits } from '../limits.ts';
import { atomsOf, layOutPages, pageAt, pagesOf, roomBeside, textIn, wholeView, wordsIn } from '../pages.ts';
import { blank } from '../rest.ts';
import { atomsOfShortTitle, hemOf, mainPage, whenItFits, type HemSource } from './beside-question.ts';
import type { EveningOnScreen, EveningShow } from './evening-on-screen.ts';
import { seatsOf, speakerOf } from './people.ts';

type Letters = Appearance['letters'];
type ShowOf<Kind extends EveningShow['kind']> = Extract<EveningShow, { kind: Kind }>;

/** Welcome: the title and the house rules in full. A long title has the first pages for itself. */
export function showWelcome(
  evening: Pick<EveningOnScreen, 'title' | 'houseRules'>,
  index: number,
  letters: Letters,
): Shown {
  const room = wholeView(letters);
  const beside = atomsOfShortTitle(evening.title);
  const rules = evening.houseRules.filter((rule) => wordsIn(rule).length > 0);
  const title = textIn(beside);
  const before = beside.length > 0 || wordsIn(evening.title).length === 0 ? [] : pagesOf(evening.title, room);
  const pages = [
    ...before.map((text) => ({ title: text, rules: [] })),
    ...layOutPages(rules, (rule) => atomsOf(rule), roomBeside(room, beside)).map((page) => ({
      title,
      rules: page.map(({ piece }) => ({ text: textIn(piece.atoms), part: piece.part })),
    })),
  ];
  const { content, page } = pageAt(pages, index, { title, rules: [] });
  return { kind: 'welcome', ...content, page };
}

/** A part of the programme: its question, its title, what comes next. Without a question the title is what is shown. */
export function showPart(
  evening: HemSource,
  { title, question, next, page: index }: ShowOf<'part'>,
  letters: Letters,
): Shown {
  const hasQuestion = wordsIn(question).length > 0;
  const beside = hasQuestion ? atomsOfShortTitle(title) : [];
  const main = mainPage(hasQuestion ? question : title, index, beside, letters);
  const longTitle =
    hasQuestion && beside.length === 0 ? whenItFits(title, main.left) : { text: '', left: main.left };
  const coming = whenItFits(next, longTitle.left);
  return {
    kind: 'part',
    title: hasQuestion ? textIn(beside) || longTitle.text : main.text,
    question: hasQuestion ? main.text : '',
    next: coming.text,
    hem: hemOf(evening, coming.left),
    page: main.page,
  };
}

/** A round (rondje): the question, the chairs, and who speaks. */
export function showRound(
  evening: HemSource & Pick<EveningOnScreen, 'people'>,
  { question, turns, page: index }: ShowOf<'round'>,
  letters: Letters,
): Shown {
  const speaker = speakerOf(turns.speaking, evening.people);
  const main = mainPage(question, index, atomsOf(speaker?.name ?? ''), letters);
  return {
    kind: 'round',
    question: main.text,
    seats: seatsOf(evening.people, turns).slice(0, viewLimits.seats),
    speaker,
    hem: hemOf(evening, main.left),
    page: main.page,
  };
}

/** The campfire conversation (kampvuurgesprek): one question, and a fire. */
export function showFire(
  { people }: Pick<EveningOnScreen, 'people'>,
  { question, isSilent, speaking, page: index }: ShowOf<'fire'>,
  letters: Letters,
): Shown {
  const speaker = isSilent ? null : speakerOf(speaking, people);
  const main = mainPage(question, index, atomsOf(speaker?.name ?? ''), letters);
  return { kind: 'fire', question: main.text, isSilent, speaker, page: main.page };
}

/** A card of a deck; the name of the deck stands beside it when it is short or fits. */
export function showCard({ deck, text, page: index }: ShowOf<'card'>, letters: Letters): Shown {
  const beside = atomsOfShortTitle(deck);
  const main = mainPage(text, index, beside, letters);
  if (main.text === '') return blank;
  const name = textIn(beside) || whenItFits(deck, main.left).text;
  return { kind: 'card', deck: name, text: main.text, page: main.page };
}

/** The closing round ("Wat neem ik mee"). */
export function showClosing(
  evening: HemSource & Pick<EveningOnScreen, 'people'>,
  { question, speaking, page: index }: ShowOf<'closing'>,
  letters: Letters,
): Shown {
  const speaker = speakerOf(speaking, evening.people);
  const main = mainPage(question, index, atomsOf(speaker?.name ?? ''), letters);
  return { kind: 'closing', question: main.text, speaker, hem: hemOf(evening, main.left), page: main.page };
}

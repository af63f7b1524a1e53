import type { EveningOnScreen, EveningShow } from '#shared/audience/index.ts';
import { nowAndNext, type Evening } from '#shared/evening/index.ts';

/** Every text of an evening that can stand on the shared screen now, each once. */
export function textsForTheRoom(evening: Evening): string[] {
  const { now, next } = nowAndNext(evening);
  const texts = [
    evening.title,
    ...evening.houseRules,
    ...[now, next].flatMap((part) => (part === undefined ? [] : [part.title, part.question])),
    ...evening.themes.map(({ text }) => text),
    ...evening.parked.flatMap((item) => (item.kind === 'personal' ? [] : [item.what, item.who])),
    ...evening.agreements.flatMap(({ what, who, when }) => [what, who, when]),
  ];
  return [...new Set(texts)].filter((text) => text !== '');
}

/**
 * What may go to the room without the texts that are held back. A line goes as a whole: half an agreement would be another
 * agreement.
 */
export function withoutHeldBack(
  onScreen: EveningOnScreen,
  isHeld: (text: string) => boolean,
): EveningOnScreen {
  return {
    ...onScreen,
    title: isHeld(onScreen.title) ? '' : onScreen.title,
    houseRules: onScreen.houseRules.filter((rule) => !isHeld(rule)),
    themes: onScreen.themes.filter((theme) => theme.kind === 'personal' || !isHeld(theme.text)),
    parked: onScreen.parked.filter(
      (item) => item.kind === 'personal' || ![item.what, item.owner].some(isHeld),
    ),
    agreements: onScreen.agreements.filter(({ what, who, when }) => ![what, who, when].some(isHeld)),
  };
}

/** The same for what was chosen to show: a part has a title and a question of its own. */
export function showWithoutHeldBack(show: EveningShow, isHeld: (text: string) => boolean): EveningShow {
  const free = (text: string) => (isHeld(text) ? '' : text);
  switch (show.kind) {
    case 'part':
      return { ...show, title: free(show.title), question: free(show.question), next: free(show.next) };
    case 'round':
    case 'fire':
    case 'closing':
      return { ...show, question: free(show.question) };
    case 'card':
      return { ...show, deck: free(show.deck), text: free(show.text) };
    default:
      return show;
  }
}

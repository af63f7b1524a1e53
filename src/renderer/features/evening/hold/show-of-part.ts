import type { EveningShow } from '#shared/audience/index.ts';
import {
  nowAndNext,
  roundOf,
  turnsOnScreen,
  type Evening,
  type EveningPart,
  type PartKind,
} from '#shared/evening/index.ts';

/** What of an evening can stand on the shared screen. */
export type ScreenItem = Exclude<EveningShow['kind'], 'rest' | 'test'>;

/** A card that lies on the table. */
export interface CardOnTable {
  /** The title of its deck. */
  readonly deck: string;
  readonly text: string;
}

const own: Record<PartKind, readonly ScreenItem[]> = {
  welcome: ['welcome', 'part'],
  talk: ['part'],
  round: ['round'],
  themes: ['part', 'themes'],
  cards: ['part'],
  agreements: ['part', 'agreements'],
  closing: ['closing'],
  fire: ['fire'],
  break: ['part'],
};

/** What belongs to a part, in the order in which a presenter remote goes through it. Never empty. */
export function itemsOfPart(evening: Evening, part: EveningPart): readonly ScreenItem[] {
  if (part.kind === 'talk' && roundOf(evening, part.id) !== undefined) return ['round'];
  const items = own[part.kind].filter((item, place) => place === 0 || holdsSomething(evening, part, item));
  return items.length > 0 ? items : ['part'];
}

function holdsSomething({ themes, agreements }: Evening, part: EveningPart, item: ScreenItem): boolean {
  if (item === 'themes') return themes.length > 0;
  if (item === 'agreements') return agreements.length > 0;
  return item !== 'part' || part.question !== '';
}

/** What can be put on the screen beside what belongs to the part; nothing at all is always possible. */
export function itemsBeside({ houseRules, themes, parked, agreements }: Evening): readonly ScreenItem[] {
  const beside: [ScreenItem, boolean][] = [
    ['welcome', houseRules.length > 0],
    ['themes', themes.length > 0],
    ['parked', parked.length > 0],
    ['agreements', agreements.length > 0],
    ['nothing', true],
  ];
  return beside.filter(([, isThere]) => isThere).map(([item]) => item);
}

/** What is handed to the projection. */
export function showOf(
  evening: Evening,
  part: EveningPart,
  item: ScreenItem,
  { page, card }: { page: number; card: CardOnTable | undefined },
): EveningShow {
  const { question, title } = part;
  const round = roundOf(evening, part.id);
  const turns =
    round === undefined ? { speaking: null, hadTurn: [], passed: [] } : turnsOnScreen(evening, round);
  switch (item) {
    case 'part':
      return { kind: item, title, question, next: nowAndNext(evening).next?.title ?? '', page };
    case 'round':
      return { kind: item, question: question || title, turns, page };
    case 'closing':
      return { kind: item, question: question || title, speaking: turns.speaking, page };
    case 'fire': {
      // Before anybody spoke it is a question that was asked; after that it is silence.
      const isSilent = turns.speaking === null && turns.hadTurn.length > 0;
      return { kind: item, question: question || title, isSilent, speaking: turns.speaking, page };
    }
    case 'card':
      return card === undefined ? { kind: 'nothing' } : { kind: item, ...card, page };
    case 'nothing':
      return { kind: item };
    case 'welcome':
    case 'themes':
    case 'parked':
    case 'agreements':
      return { kind: item, page };
  }
}

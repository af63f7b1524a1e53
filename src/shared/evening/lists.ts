import { type Acted, done, refused } from './acts.ts';
import {
  type Evening,
  type EveningAgreement,
  eveningLimits,
  type KeptCard,
  oneLine,
  type ParkedItem,
  type Takeaway,
  type Theme,
} from './evening.ts';

/** Whether something may be written down now. */
export function mayWrite({ writing }: Evening): boolean {
  return writing !== 'when-asked';
}

/** Somebody around the fire asked to write this down. */
export function askToWrite(evening: Evening): Acted {
  return done(evening, { writing: evening.writing === 'when-asked' ? 'asked' : evening.writing });
}

/** Nothing is written down any more, until somebody asks again. What was written stays. */
export function stopWriting(evening: Evening): Acted {
  return done(evening, { writing: evening.writing === 'asked' ? 'when-asked' : evening.writing });
}

/* The lists that are written down together. */
type WrittenList = 'themes' | 'parked' | 'agreements' | 'takeaways' | 'keptCards';

function add<Name extends WrittenList>(evening: Evening, name: Name, item: Evening[Name][number]): Acted {
  if (!mayWrite(evening)) return refused('nobody-asked');
  if (evening[name].length >= eveningLimits[name]) return refused('full');
  return done(evening, { [name]: [...evening[name], item] });
}

/** Adds a theme that somebody brings up. */
export function addTheme(evening: Evening, theme: Pick<Theme, 'id' | 'text'>): Acted {
  return add(evening, 'themes', { ...theme, group: '', stickers: 0, chosen: false });
}

/** Parks something for later: what, who returns to it, by when. */
export function park(evening: Evening, item: Omit<Extract<ParkedItem, { kind: 'subject' }>, 'kind'>): Acted {
  return add(evening, 'parked', { ...item, kind: 'subject' });
}

/** "Dit is persoonlijk: dat bespreken we apart": a line on the list in which nothing about anybody can stand. */
export function parkPersonal(evening: Evening, id: string): Acted {
  return add(evening, 'parked', { kind: 'personal', id });
}

/** Adds an agreement of the group. */
export function addAgreement(evening: Evening, agreement: EveningAgreement): Acted {
  return add(evening, 'agreements', agreement);
}

/** Adds what somebody takes home. */
export function addTakeaway(evening: Evening, takeaway: Takeaway): Acted {
  return add(evening, 'takeaways', takeaway);
}

/** Keeps a card with its words. One that was kept before is not kept twice. */
export function keepCard(evening: Evening, card: KeptCard): Acted {
  const isKept = evening.keptCards.some(
    ({ deckId, cardId }) => deckId === card.deckId && cardId === card.cardId,
  );
  return isKept ? done(evening, {}) : add(evening, 'keptCards', card);
}

/** Puts a card back that was kept: it is in no report any more. */
export function returnCard(evening: Evening, { deckId, cardId }: Pick<KeptCard, 'deckId' | 'cardId'>): Acted {
  const kept = evening.keptCards.find((card) => card.deckId === deckId && card.cardId === cardId);
  return kept === undefined ? refused('not-there') : removeLine(evening, 'keptCards', kept.id);
}

/** Takes a line off one of the lists. */
export function removeLine(evening: Evening, name: WrittenList, id: string): Acted {
  const lines: readonly { id: string }[] = evening[name];
  if (!lines.some((line) => line.id === id)) return refused('not-there');
  return done(evening, { [name]: lines.filter((line) => line.id !== id) });
}

/** Puts stickers on a theme, or takes them off: there are never fewer than none. */
export function addStickers(evening: Evening, themeId: string, stickers: number): Acted {
  if (!Number.isInteger(stickers)) return refused('out-of-range');
  return changeTheme(evening, themeId, (theme) => ({
    ...theme,
    stickers: Math.min(eveningLimits.stickers, Math.max(0, theme.stickers + stickers)),
  }));
}

/** Puts a theme in a group by its name; an empty name takes it out. */
export function groupTheme(evening: Evening, themeId: string, group: string): Acted {
  return changeTheme(evening, themeId, (theme) => ({ ...theme, group: oneLine(group) }));
}

/** Chooses a theme to talk about: at most two. */
export function chooseTheme(evening: Evening, themeId: string): Acted {
  const chosen = evening.themes.filter((theme) => theme.chosen);
  if (chosen.some(({ id }) => id === themeId)) return done(evening, {});
  if (chosen.length >= eveningLimits.chosenThemes) return refused('two-chosen');
  return changeTheme(evening, themeId, (theme) => ({ ...theme, chosen: true }));
}

/** Lets a chosen theme go again. */
export function letThemeGo(evening: Evening, themeId: string): Acted {
  return changeTheme(evening, themeId, (theme) => ({ ...theme, chosen: false }));
}

function changeTheme(evening: Evening, themeId: string, change: (theme: Theme) => Theme): Acted {
  if (!evening.themes.some(({ id }) => id === themeId)) return refused('not-there');
  return done(evening, {
    themes: evening.themes.map((theme) => (theme.id === themeId ? change(theme) : theme)),
  });
}

/** Themes that belong together, and how many stickers they have. */
export interface ThemeGroup {
  /** Empty for a theme that stands alone. */
  readonly name: string;
  readonly themes: readonly Theme[];
  readonly stickers: number;
}

/**
 * The themes by group, most stickers first; with as many, the one that was brought up first.
 *
 * @param groupOf the group in which a theme stands, where that is not the one it has
 */
export function themeGroups(
  { themes }: Pick<Evening, 'themes'>,
  groupOf: (theme: Theme) => string = ({ group }) => group,
): ThemeGroup[] {
  const groups = new Map<string, Theme[]>();
  for (const theme of themes) {
    const group = groupOf(theme);
    const key = group === '' ? theme.id : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), theme]);
  }
  return [...groups.values()]
    .map((inGroup) => ({
      name: inGroup[0] === undefined ? '' : groupOf(inGroup[0]),
      themes: inGroup,
      stickers: inGroup.reduce((sum, { stickers }) => sum + stickers, 0),
    }))
    .toSorted((one, other) => other.stickers - one.stickers);
}

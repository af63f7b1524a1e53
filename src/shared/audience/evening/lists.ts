import { agreementPages, atomsOfAgreement } from '../agreement-pages.ts';
import type { Appearance, Shown, ShownOf } from '../audience-view.ts';
import {
  atomsOf,
  atomsOfDay,
  layOutPages,
  pageAt,
  roomBeside,
  textIn,
  wholeView,
  type Piece,
} from '../pages.ts';
import { hemOf, roomAfter, type HemSource } from './beside-question.ts';
import type { EveningOnScreen, EveningParked, EveningTheme, PersonalMatter } from './evening-on-screen.ts';
import { ownerOnScreen } from './people.ts';

/** The themes that were collected, with their stickers. */
export function showThemes(
  evening: HemSource & Pick<EveningOnScreen, 'themes'>,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const room = wholeView(letters);
  const themes = evening.themes.filter(
    (theme) => theme.kind === 'personal' || atomsOf(theme.text).length > 0,
  );
  const pages = layOutPages(themes, (theme) => (theme.kind === 'theme' ? atomsOf(theme.text) : []), room);
  const { content, page } = pageAt(pages, index, []);
  return {
    kind: 'themes',
    themes: content.map(({ thing, piece }) => shownTheme(thing, piece)),
    hem: hemOf(evening, roomAfter(content, room)),
    page,
  };
}

function shownTheme(
  theme: EveningTheme | PersonalMatter,
  { atoms, part }: Piece,
): ShownOf<'themes'>['themes'][number] {
  if (theme.kind === 'personal') return { kind: 'personal' };
  const { stickers, isChosen } = theme;
  return { kind: 'theme', text: textIn(atoms), stickers, isChosen, part };
}

/** The parking list (parkeerplaats): what, who comes back to it, by when. */
export function showParked(
  { parked, people }: Pick<EveningOnScreen, 'parked' | 'people'>,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const matters = parked.filter((matter) => matter.kind === 'personal' || atomsOf(matter.what).length > 0);
  const pages = layOutPages(
    matters,
    (matter) =>
      matter.kind === 'personal'
        ? []
        : [
            ...atomsOf(matter.what, 0),
            ...atomsOf(ownerOnScreen(matter.owner, people), 1),
            ...atomsOfDay(matter.by, 2),
          ],
    wholeView(letters),
  );
  const { content, page } = pageAt(pages, index, []);
  return { kind: 'parked', matters: content.map(({ thing, piece }) => shownParked(thing, piece)), page };
}

function shownParked(
  matter: EveningParked | PersonalMatter,
  { atoms, part }: Piece,
): ShownOf<'parked'>['matters'][number] {
  if (matter.kind === 'personal') return { kind: 'personal' };
  return { kind: 'parked', what: textIn(atoms, 0), owner: textIn(atoms, 1), by: textIn(atoms, 2), part };
}

/** The agreements of the group, also while they are being made. */
export function showGroupAgreements(
  evening: HemSource & Pick<EveningOnScreen, 'agreements'>,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const filled = evening.agreements.filter((agreement) => atomsOfAgreement(agreement).length > 0);
  const { content, page } = pageAt(agreementPages(filled, letters), index, []);
  const left = roomBeside(wholeView(letters), content.flatMap(atomsOfAgreement));
  return { kind: 'agreements', agreements: content, hem: hemOf(evening, left), page };
}

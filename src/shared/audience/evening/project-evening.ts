import { audienceViewSchema, type Appearance, type AudienceView, type Shown } from '../audience-view.ts';
import { blank, rest } from '../rest.ts';
import type { EveningChoice, EveningOnScreen, EveningShow } from './evening-on-screen.ts';
import { showGroupAgreements, showParked, showThemes } from './lists.ts';
import { withoutFullNames } from './people.ts';
import { withoutSurnames, withoutSurnamesOf } from './surnames.ts';
import { showCard, showClosing, showFire, showPart, showRound, showWelcome } from './questions.ts';

/**
 * What the room sees of a family evening: what was chosen, and nothing else. People stand there by first name or seat.
 *
 * @throws ZodError when what was made is no view; then nothing new may be shown
 */
export function projectEvening(evening: EveningOnScreen, { appearance, show }: EveningChoice): AudienceView {
  const { theme, letters, language } = appearance;
  return audienceViewSchema.parse({
    appearance: { theme, letters, language },
    shown: shownOf(evening, show, appearance),
  });
}

function shownOf(evening: EveningOnScreen, show: EveningShow, { language, letters }: Appearance): Shown {
  const { people, parked } = evening;
  const seated = (text: string) => withoutFullNames(text, people, language);
  const named = (text: string) => withoutSurnamesOf(people, seated(text));
  /* Each kind gets no more than it shows. */
  const common = () => ({
    people,
    parked,
    houseRules: evening.houseRules.map(named),
  });
  switch (show.kind) {
    case 'nothing':
      return blank;
    case 'rest':
      return rest;
    case 'test':
      return { kind: 'test', picture: show.picture };
    case 'welcome':
      return showWelcome({ ...common(), title: named(evening.title) }, show.page, letters);
    case 'part': {
      const { kind, title, question, next, page } = show;
      return showPart(
        common(),
        {
          kind,
          title: named(title),
          question: named(question),
          next: named(next),
          page,
        },
        letters,
      );
    }
    case 'round':
      return showRound(common(), { ...show, question: named(show.question) }, letters);
    case 'themes': {
      const themes = evening.themes.map((theme) =>
        theme.kind === 'theme' ? { ...theme, text: named(theme.text) } : theme,
      );
      return showThemes({ ...common(), themes }, show.page, letters);
    }
    case 'parked': {
      const matters = parked.map((matter) =>
        matter.kind === 'parked' ? { ...matter, what: named(matter.what) } : matter,
      );
      return showParked({ people, parked: matters }, show.page, letters);
    }
    case 'agreements': {
      const agreements = evening.agreements.map(({ what, who, when, lookBackOn }) => ({
        what: named(what),
        who: withoutSurnames(seated(who), people),
        when: named(when),
        lookBackOn,
      }));
      return showGroupAgreements({ ...common(), agreements }, show.page, letters);
    }
    case 'fire':
      return showFire({ people }, { ...show, question: named(show.question) }, letters);
    case 'card':
      return showCard({ ...show, deck: named(show.deck), text: named(show.text) }, letters);
    case 'closing':
      return showClosing(common(), { ...show, question: named(show.question) }, letters);
  }
}

import { audienceViewSchema, type Appearance, type AudienceView, type Shown } from '../audience-view.ts';
import { blank, rest } from '../rest.ts';
import type { EveningChoice, EveningOnScreen, EveningShow } from './evening-on-screen.ts';
import { showGroupAgreements, showParked, showThemes } from './lists.ts';
import { withoutFullNames } from './people.ts';
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
    shown: shownOf(evening, show, language),
  });
}

function shownOf(evening: EveningOnScreen, show: EveningShow, language: Appearance['language']): Shown {
  const named = (text: string) => withoutFullNames(text, evening.people, language);
  const clean = (): EveningOnScreen => ({
    ...evening,
    title: named(evening.title),
    houseRules: evening.houseRules.map(({ text, short }) => ({ text: named(text), short: named(short) })),
    themes: evening.themes.map((theme) =>
      theme.kind === 'theme' ? { ...theme, text: named(theme.text) } : theme,
    ),
    parked: evening.parked.map((matter) =>
      matter.kind === 'parked' ? { ...matter, what: named(matter.what) } : matter,
    ),
    agreements: evening.agreements.map(({ what, who, when, lookBackOn }) => ({
      what: named(what),
      who: named(who),
      when: named(when),
      lookBackOn,
    })),
  });
  switch (show.kind) {
    case 'nothing':
      return blank;
    case 'rest':
      return rest;
    case 'test':
      return { kind: 'test', picture: show.picture };
    case 'welcome':
      return showWelcome(clean(), show.page);
    case 'part': {
      const { title, question, next } = show;
      return showPart(clean(), {
        ...show,
        title: named(title),
        question: named(question),
        next: named(next),
      });
    }
    case 'round':
      return showRound(clean(), { ...show, question: named(show.question) });
    case 'themes':
      return showThemes(clean(), show.page);
    case 'parked':
      return showParked(clean(), show.page);
    case 'agreements':
      return showGroupAgreements(clean(), show.page);
    case 'fire':
      return showFire(clean(), { ...show, question: named(show.question) });
    case 'card':
      return showCard({ ...show, deck: named(show.deck), text: named(show.text) });
    case 'closing':
      return showClosing(clean(), { ...show, question: named(show.question) });
  }
}

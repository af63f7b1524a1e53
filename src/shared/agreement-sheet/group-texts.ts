import type { SheetPlan } from './plan.ts';

/** The standard sentences that only the sheet of a family evening has. */
export interface GroupTexts {
  readonly title: string;
  readonly place: string;
  readonly team: string;
  readonly aim: string;
  readonly attendance: string;
  readonly themes: string;
  readonly houseRules: string;
  readonly takeaways: string;
  readonly nextEvening: string;
  readonly footer: string;
}

/** {@link GroupTexts} in each language that a plan can have. */
export const groupTexts: Readonly<Record<SheetPlan['language'], GroupTexts>> = {
  nl: {
    title: 'Afspraken van deze avond',
    place: 'Waar',
    team: 'Team',
    aim: 'Doel',
    attendance: 'Aanwezig',
    themes: 'Waar we over spraken',
    houseRules: 'Zo praten we met elkaar',
    takeaways: 'Wat neem ik mee',
    nextEvening: 'Volgende avond',
    footer: 'Namen van bewoners die de app herkende, zijn weggelaten.',
  },
  en: {
    title: 'Agreements of this evening',
    place: 'Where',
    team: 'Team',
    aim: 'Aim',
    attendance: 'Present',
    themes: 'What we talked about',
    houseRules: 'How we talk together',
    takeaways: 'What I take with me',
    nextEvening: 'Next evening',
    footer: 'Names of residents that the app recognised were left out.',
  },
};

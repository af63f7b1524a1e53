import type { SheetPlan } from './plan.ts';

/** Every word on the sheet that is not from the plan. Functions put words of the plan in a sentence. */
export interface StandardTexts {
  /** The language of the document, as Word names it. */
  readonly languageTag: 'nl-NL' | 'en-GB';
  readonly title: string;
  readonly appendixTitle: string;
  /** Under the heading of a part that people moved to the Bijlage. */
  readonly onAppendix: string;
  readonly contactPerson: string;
  readonly present: string;
  readonly whoDecides: string;
  readonly whatCounts: string;
  readonly circle: string;
  readonly wishes: string;
  readonly agreements: string;
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly lookBackOn: string;
  readonly disagreements: string;
  readonly parked: string;
  readonly lookBack: string;
  readonly consent: string;
  readonly footer: string;
  readonly notDiscussed: string;
  readonly notChosen: string;
  readonly speakerUnknown: string;
  readonly chooses: (callName: string) => string;
  /** Who returns to a parked matter; `by` is a written day or empty. */
  readonly looksIntoIt: (who: string, by: string) => string;
}

/** The standard sentences of the sheet in each language that a plan can have. */
export const standardTexts: Readonly<Record<SheetPlan['language'], StandardTexts>> = {
  nl: {
    languageTag: 'nl-NL',
    title: 'Onze afspraken',
    appendixTitle: 'Bijlage bij onze afspraken',
    onAppendix: 'Staat op de bijlage.',
    contactPerson: 'Aanspreekpunt',
    present: 'Aanwezig',
    whoDecides: 'Wie beslist',
    whatCounts: 'Wat voor mij telt',
    circle: 'Mijn Regiecirkel',
    wishes: 'Mijn wensen',
    agreements: 'Afspraken',
    what: 'Wat',
    who: 'Wie',
    when: 'Wanneer',
    lookBackOn: 'Terugkijken op',
    disagreements: 'Hier denken we anders over',
    parked: 'Parkeren',
    lookBack: 'Terugkijken',
    consent: 'Akkoord',
    footer: 'Dit vel hoort bij het zorgplan. Het vervangt het zorgplan niet.',
    notDiscussed: 'Nog niet besproken',
    notChosen: 'Nog niet gekozen',
    speakerUnknown: 'Nog niet bekend wie',
    chooses: (callName) => `${callName} kiest`,
    looksIntoIt: (who, by) => {
      if (who === '') return `Wie het uitzoekt${by === '' ? '' : `, vóór ${by}`}: nog niet besproken.`;
      const look = /[ \u00A0](?:en|&)[ \u00A0]|[/+]/.test(who) ? 'zoeken' : 'zoekt';
      return by === ''
        ? `${who} ${look} het uit. Wanneer: nog niet besproken.`
        : `${who} ${look} het uit, vóór ${by}.`;
    },
  },
  en: {
    languageTag: 'en-GB',
    title: 'Our agreements',
    appendixTitle: 'Appendix to our agreements',
    onAppendix: 'This is on the appendix.',
    contactPerson: 'Contact person',
    present: 'Present',
    whoDecides: 'Who decides',
    whatCounts: 'What counts for me',
    circle: 'My circle',
    wishes: 'My wishes',
    agreements: 'Agreements',
    what: 'What',
    who: 'Who',
    when: 'When',
    lookBackOn: 'Look back on',
    disagreements: 'Here we think differently',
    parked: 'Parked',
    lookBack: 'Look back',
    consent: 'Agreed',
    footer: 'This sheet belongs to the care plan. It does not replace the care plan.',
    notDiscussed: 'Not discussed yet',
    notChosen: 'Not chosen yet',
    speakerUnknown: 'Not known yet who',
    chooses: (callName) => `${callName} chooses`,
    looksIntoIt: (who, by) => {
      if (who === '') return `Who looks into it${by === '' ? '' : `, before ${by}`}: not discussed yet.`;
      return by === ''
        ? `${who} will look into it. When: not discussed yet.`
        : `${who} will look into it, before ${by}.`;
    },
  },
};

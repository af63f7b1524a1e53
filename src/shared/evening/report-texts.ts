import type { Evening } from './evening.ts';

/** What a report says besides the words of people. */
export interface ReportTexts {
  readonly untitled: string;
  readonly themes: string;
  readonly agreements: string;
  readonly parked: string;
  readonly personal: string;
  readonly cards: string;
  readonly takeaways: string;
  readonly nothingWritten: string;
  readonly noAgreements: string;
  readonly nameLeftOut: string;
  readonly who: string;
  readonly when: string;
  readonly by: string;
  readonly open: string;
}

/** The texts of the report in both languages. */
export const reportTexts: Readonly<Record<Evening['language'], ReportTexts>> = {
  nl: {
    untitled: 'Familieavond',
    themes: 'Waar het over ging',
    agreements: 'Dit spraken we af',
    parked: 'Parkeerplaats',
    personal: 'Dit is persoonlijk. Dat bespreken we apart.',
    cards: 'Vragen die we bewaren',
    takeaways: 'Wat we meenemen',
    nothingWritten: 'We schreven niets op. Dat was de afspraak.',
    noAgreements: 'We spraken niets af.',
    nameLeftOut: '[naam weggelaten]',
    who: 'Wie',
    when: 'Wanneer',
    by: 'Voor',
    open: 'nog niet besproken',
  },
  en: {
    untitled: 'Family evening',
    themes: 'What we talked about',
    agreements: 'What we agreed',
    parked: 'Parked for later',
    personal: 'This is personal. We will talk about it separately.',
    cards: 'Questions that we keep',
    takeaways: 'What we take home',
    nothingWritten: 'We wrote nothing down. That was what we agreed.',
    noAgreements: 'We made no agreements.',
    nameLeftOut: '[name left out]',
    who: 'Who',
    when: 'When',
    by: 'By',
    open: 'not discussed yet',
  },
};

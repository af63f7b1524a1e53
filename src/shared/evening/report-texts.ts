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
  readonly lookBack: string;
  readonly nextEvening: string;
  readonly nothingWritten: string;
  readonly noAgreements: string;
  readonly nameLeftOut: string;
  readonly who: string;
  readonly when: string;
  readonly by: string;
  readonly open: string;
  /** At the foot of a page: which one it is, and of how many. */
  readonly page: string;
  readonly of: string;
  /** What a file with the report is called, before its day. */
  readonly fileName: string;
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
    lookBack: 'We kijken terug op',
    nextEvening: 'Volgende avond',
    nothingWritten: 'We schreven niets op. Dat was de afspraak.',
    noAgreements: 'We spraken niets af.',
    nameLeftOut: '[naam weggelaten]',
    who: 'Wie',
    when: 'Wanneer',
    by: 'Voor',
    open: 'nog niet besproken',
    page: 'Bladzijde',
    of: 'van',
    fileName: 'verslag-van-de-avond',
  },
  en: {
    untitled: 'Family evening',
    themes: 'What we talked about',
    agreements: 'What we agreed',
    parked: 'Parked for later',
    personal: 'This is personal. We will talk about it separately.',
    cards: 'Questions that we keep',
    takeaways: 'What we take home',
    lookBack: 'We look back on',
    nextEvening: 'Next evening',
    nothingWritten: 'We wrote nothing down. That was what we agreed.',
    noAgreements: 'We made no agreements.',
    nameLeftOut: '[name left out]',
    who: 'Who',
    when: 'When',
    by: 'By',
    open: 'not discussed yet',
    page: 'Page',
    of: 'of',
    fileName: 'report-of-the-evening',
  },
};

import { circleWords } from '#shared/circle/index.ts';

/** Dutch texts of what people set at a part of the Regiecirkel, and of making parts in an own guide. */
export const segments = {
  segmentMark: {
    going: 'Hoe gaat het nu?',
    goings: circleWords.nl.going,
    say: 'Wie heeft de regie?',
    says: circleWords.nl.say,
    importance: 'Hoe belangrijk is dit voor u?',
    open: (titles: string) => `Nog niet besproken: ${titles}`,
    herePart: (step: string, part: string) => `${step}, ${part}`,
    importances: { 'a-little': 'een beetje', quite: 'best wel', very: 'heel erg' },
  },
  segmentEditor: {
    parts: 'Delen van de cirkel',
    part: (number: number) => `Deel ${number}`,
    add: 'Deel erbij',
    removed: 'Het deel is weggehaald.',
    hint: 'Een cirkel heeft drie tot twaalf delen.',
    group: 'Groep',
    groupHint: 'Delen met dezelfde groep staan dicht bij elkaar. Mag leeg blijven.',
    icon: 'Welk plaatje hoort erbij?',
    noIcon: 'Kies een plaatje.',
    icons: {
      armchair: 'stoel',
      clock: 'klok',
      users: 'mensen',
      flower: 'bloem',
      'cloud-sun': 'zon en wolk',
      candle: 'kaars',
      soup: 'soep',
      heart: 'hart',
      sun: 'zon',
      star: 'ster',
      calendar: 'kalender',
      ear: 'oor',
      hand: 'hand',
      pencil: 'potlood',
    },
    drawing: (names: string) => `De cirkel met deze delen: ${names}`,
  },
};

/** Dutch texts of the simple mode and of reading aloud. */
export const simple = {
  simple: {
    toSimple: 'Eenvoudig',
    toUsual: 'Gewoon',
    yes: 'ja',
    no: 'nee',
    notKnown: 'weet ik niet',
    /** The keys that answer, as they stand on the buttons. */
    keys: { yes: 'J', no: 'N', 'not-known': 'W' },
    asks: (card: string) => `${card}?`,
    cardOf: (number: number, count: number) => `Kaart ${number} van ${count}`,
    previousCard: 'Vorige kaart',
    nextCard: 'Volgende kaart',
    allAsked: 'Alle kaarten zijn geweest.',
    yesAnswer: 'Ja.',
    shown: 'Kaarten die je liet zien',
    answered: (card: string, answer: string) => `${card}: ${answer}`,
    residentLegend: 'Hoe stel je de vragen?',
    residentChoice: 'Eenvoudig',
    residentChoiceText: 'Eén korte vraag met grote kaarten. De bewoner zegt ja, nee of weet ik niet.',
    residentTip: 'Gesprekken gaan in eenvoudig, met kaarten',
  },
  readAloud: {
    start: 'Lees voor',
    stop: 'Stop met lezen',
    noVoice: 'Voorlezen kan hier niet. Op deze laptop is geen Nederlandse stem.',
  },
};

/** English texts of the simple mode and of reading aloud. */
export const simple = {
  simple: {
    toSimple: 'Simple',
    toUsual: 'Usual',
    yes: 'yes',
    no: 'no',
    notKnown: 'don’t know',
    keys: { yes: 'Y', no: 'N', 'not-known': 'D' },
    asks: (card: string) => `${card}?`,
    cardOf: (number: number, count: number) => `Card ${number} of ${count}`,
    previousCard: 'Previous card',
    nextCard: 'Next card',
    allAsked: 'All cards have been shown.',
    yesAnswer: 'Yes.',
    shown: 'Cards you showed',
    answered: (card: string, answer: string) => `${card}: ${answer}`,
    residentLegend: 'How do you ask the questions?',
    residentChoice: 'Simple',
    residentChoiceText: 'One short question with big cards. The resident says yes, no or don’t know.',
    residentTip: 'Conversations are simple, with cards',
  },
  readAloud: {
    start: 'Read aloud',
    stop: 'Stop reading',
    noVoice: 'Nothing can be read aloud here. This laptop has no English voice.',
  },
};

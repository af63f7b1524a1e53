/** English texts of holding a conversation: pausing, handing over, time, parking and choosing wishes. */
export const holding = {
  pause: {
    title: 'A break',
    since: (time: string) => `Since ${time}.`,
    sinceEarlier: (when: string) => `Stopped: ${when}.`,
    talked: (minutes: number) =>
      minutes < 1
        ? 'The conversation took less than a minute.'
        : minutes === 1
          ? 'The conversation took one minute.'
          : minutes < 60
            ? `The conversation took ${minutes} minutes.`
            : minutes % 60 === 0
              ? `The conversation took ${minutes / 60} h.`
              : `The conversation took ${Math.floor(minutes / 60)} h and ${minutes % 60} min.`,
    here: 'We are here',
    hereQuestion: (step: string, number: number, count: number) => `${step}, question ${number} of ${count}`,
    who: 'Who is here',
    leads: 'leads the conversation',
    led: 'led the conversation',
    lastSaid: 'Said last',
    nothingSaid: 'Nothing said yet.',
    open: 'Still open',
    nothingOpen: 'Nothing is open any more.',
    draft: (text: string) => `Still in the field: “${text}”`,
    questions: (numbers: string, count: number) =>
      count === 1 ? `Question ${numbers}` : `Questions ${numbers}`,
    steps: (titles: string) => `After that: ${titles}`,
    parked: (words: string) => `Parked: ${words}`,
    agreement: (what: string, asks: string) => `Agreement “${what}”: ${asks}`,
    goOnYourself: 'Will you go on yourself?',
    takeOver: 'Will you take over?',
    goOn: 'Go on',
    colleague: 'Or does a colleague take over?',
    colleagueText: 'Your colleague chooses their own name and types their own passphrase.',
    goOnAsColleague: 'Go on as a colleague',
    noColleague: 'Only you can open the vault now. Let your colleague in under Settings.',
    private: 'Private notes are not here. Only who wrote them sees them.',
    otherDay: 'Go on another day',
  },
};

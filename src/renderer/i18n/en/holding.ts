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
  timeLeft: {
    about: (minutes: number) => `About ${minutes} minutes left`,
    little: 'A few minutes left',
    over: 'The time is up. That is fine.',
    hide: 'Hide the time',
    show: 'Show the time',
  },
  parkHere: {
    open: 'Park something',
    what: 'What do we park?',
    who: 'Who returns to it?',
    by: 'Before which day?',
    done: 'Park it',
    whatMissing: 'First write down what you park.',
    parked: 'This is parked now',
    dropped: 'This is not parked any more',
    full: 'The A4 has room for six parked matters. First remove one at the agreements.',
  },
  choosing: {
    hint: 'Choose three wishes at most together. They come first.',
    short: 'Choose',
    choose: (number: number) => `Choose: wish ${number}`,
    chosen: (number: number) => `Chosen wish ${number}`,
    letGoTitle: 'Which wish do you let go?',
    letGoText: 'Three wishes are chosen already. The wish that you let go stays where it is.',
    letGo: (text: string) => `Let go: ${text}`,
    noText: 'a wish without words',
    wishes: 'Wishes',
  },
};

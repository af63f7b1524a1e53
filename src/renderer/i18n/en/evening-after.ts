/** English texts of what comes after a family evening: its A4, its report, and looking back at the next one. */
export const eveningAfter = {
  title: 'After the evening',
  lead: 'Read what you wrote down. Correct what is not right.',
  agreements: 'Agreements',
  parked: 'Parked for later',
  parkedAdd: 'Park something',
  personal: 'This is personal. We will talk about it separately.',
  nothingWritten: 'You wrote nothing down. That was what you agreed.',
  removed: {
    agreements: 'The agreement was taken away',
    parked: 'This was taken off the parking list',
  },
  leftOut: (count: number) => (count === 1 ? 'One name left out' : `${count} names left out`),
  leftOutText: (names: string) => `We leave out of the A4 and the report: ${names}.`,
  leftOutWhy: 'A resident is called that too. Do you mean somebody else? Write it in another way.',
  sheet: 'On one A4',
  day: 'Day of the evening',
  noDay: 'First type on which day the evening was.',
  noDayText: 'Without a day we make no A4.',
  tooMany: {
    agreements: (count: number, most: number) =>
      `There are ${count} agreements. One A4 takes ${most} at most.`,
    parked: (count: number, most: number) =>
      `${count} things are parked for later. One A4 takes ${most} at most.`,
    takeaways: (count: number, most: number) =>
      `People take home ${count} things. One A4 takes ${most} at most.`,
  },
  tooManyText: 'Choose below what comes on the A4. Everything stays in the report.',
  readFirst: 'Read it yourself first. Names that the app does not know stay.',
  outside: 'This file is outside the vault. Give it to the group and then erase it.',
  noSheet: 'You wrote nothing down. So there is no A4.',
  choose: 'What comes on the A4?',
  chooseHint: 'Take off what this A4 does not need. Your choice is only for now.',
  chooseFirst: (most: number) => `Choose the first ${most}`,
  lists: { agreements: 'Agreements', parked: 'Parked for later', takeaways: 'What we take home' },
  report: 'Short report',
  copyReport: 'Copy the report',
  goOn: 'Go on with the evening',
  refusals: {
    full: 'Nothing more fits. Take something away first.',
    'no-parts': 'You cannot go on: this evening has no programme any more.',
  },
  notDone: 'That did not work. Nothing has changed.',
  by: 'By',
  previous: (day: string) => `Last time: ${day}`,
  previousLead: 'Begin with this. What became of it?',
  previousEmpty: 'You wrote down no agreements then.',
};

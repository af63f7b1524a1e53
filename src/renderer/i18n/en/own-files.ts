/** English texts that hold for every kind of file that a house makes itself: guides, cards, templates. */

/** What is wrong with a file. */
export const anyFileProblem = {
  tooLarge: 'the file is too large.',
  notText: 'this file holds no plain text.',
  notReadable: 'the app may not read this file.',
  tooManyFiles: (most: number) => `this folder holds too many files. Only the first ${most} were read.`,
  field: (place: string, reason: string) => `at ${place}: ${reason}.`,
};

/** What is wrong with one field of a file. */
export const anyFieldReasons = {
  missing: 'something is missing here',
  empty: 'there must be something here',
  'too-long': 'the text is too long',
  'too-many': 'there is too much here',
  'out-of-range': 'this number is not possible',
  'not-allowed-characters': 'there are characters here that are not allowed',
  'not-an-id': 'an id has only small letters, digits and dashes',
  twice: 'this id is there twice',
  'wrong-kind': 'this is not the kind of thing that belongs here',
};

/** Taking a file in. */
export const anyTakingIn = {
  forWhom: 'For whom',
  languages: 'Languages',
  inspiredBy: 'Inspired by',
  nobody: 'It does not say',
  version: 'Version',
  take: 'Add it',
  replace: 'Replace',
  asNew: 'Keep as new',
  refusedTitle: 'This file cannot come in',
};

/** The list of what a house made itself, and working on one. */
export const ownFiles = {
  ownList: {
    ours: 'From the app',
    own: 'Your own',
    takeIn: 'Bring in a file',
    copy: 'Make a copy',
    copyOf: (title: string) => `Copy of ${title}`,
    copyThis: (title: string) => `Make a copy of ${title}`,
    change: (title: string) => `Change: ${title}`,
    goOn: 'Go on',
    goOnWith: (title: string) => `Go on with ${title}`,
    share: 'Share as a file',
    shareThis: (title: string) => `Share as a file: ${title}`,
    remove: (title: string) => `Remove: ${title}`,
    removed: (title: string) => `${title} was removed.`,
    unfinished: 'not finished',
    beingChanged: 'change not finished',
    noTitle: 'No title yet',
    shared: 'The file is here:',
    takenIn: (title: string) => `${title} was added.`,
    failed: 'That did not work.',
  },
  ownEditor: {
    language: 'Which language do you write in?',
    later: 'Go on later',
    andMore: (count: number) => `And ${count} more.`,
    otherLanguage: { nl: 'In Dutch: ', en: 'In English: ' },
    saved: 'Saved',
    notSaved: 'Not saved',
    saving: 'Saving…',
    notSavedText: 'Leave the app open. Your words are still on the screen.',
    notDoneText: 'Everything you typed is saved. Look at this:',
  },
};

/** Names of residents in a file, and a file that could not be stored. */
export const ownFile = {
  notTaken: 'The file is not there yet.',
  shareTitle: 'Share this file?',
  namesTitle: (names: string) => `This may be the name of a resident: ${names}`,
  quoted: (text: string) => `“${text}”`,
  moreTexts: (count: number) => (count === 1 ? 'And in one more text.' : `And in ${count} more texts.`),
  namesText: 'Whoever opens the file reads this. Better take the name out.',
  goBack: 'Go back',
  shareAnyway: 'Share it anyway',
};

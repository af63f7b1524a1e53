/** Dutch texts that hold for every kind of file that a house makes itself: guides, cards, templates. */

/** What is wrong with a file. */
export const anyFileProblem = {
  tooLarge: 'het bestand is te groot.',
  notText: 'in dit bestand staat geen gewone tekst.',
  notReadable: 'de app mag dit bestand niet lezen.',
  tooManyFiles: (most: number) =>
    `in deze map staan te veel bestanden. Alleen de eerste ${most} zijn gelezen.`,
  field: (place: string, reason: string) => `bij ${place}: ${reason}.`,
};

/** What is wrong with one field of a file. */
export const anyFieldReasons = {
  missing: 'hier ontbreekt iets',
  empty: 'hier moet iets staan',
  'too-long': 'de tekst is te lang',
  'too-many': 'hier staat te veel',
  'out-of-range': 'dit getal kan niet',
  'not-allowed-characters': 'hier staan tekens die niet mogen',
  'not-an-id': 'een kenmerk (id) heeft alleen kleine letters, cijfers en streepjes',
  twice: 'dit kenmerk (id) staat er twee keer',
  'wrong-kind': 'dit is niet het soort gegeven dat hier hoort',
};

/** Taking a file in. */
export const anyTakingIn = {
  forWhom: 'Voor wie',
  languages: 'Talen',
  inspiredBy: 'Geïnspireerd op',
  nobody: 'Dat staat er niet bij',
  version: 'Versie',
  take: 'Zet erbij',
  replace: 'Vervang',
  asNew: 'Bewaar als nieuw',
  refusedTitle: 'Dit bestand kan er niet bij',
};

/** The list of what a house made itself, and working on one. */
export const ownFiles = {
  ownList: {
    ours: 'Van de app',
    own: 'Van jullie zelf',
    takeIn: 'Haal een bestand binnen',
    copy: 'Maak een kopie',
    copyOf: (title: string) => `Kopie van ${title}`,
    copyThis: (title: string) => `Maak een kopie van ${title}`,
    change: (title: string) => `Pas aan: ${title}`,
    goOn: 'Ga verder',
    goOnWith: (title: string) => `Ga verder met ${title}`,
    share: 'Deel als bestand',
    shareThis: (title: string) => `Deel als bestand: ${title}`,
    remove: (title: string) => `Haal weg: ${title}`,
    removed: (title: string) => `${title} is weggehaald.`,
    unfinished: 'nog niet af',
    beingChanged: 'aanpassing nog niet af',
    noTitle: 'Nog geen titel',
    shared: 'Het bestand staat hier:',
    takenIn: (title: string) => `${title} staat erbij.`,
    failed: 'Dat is niet gelukt.',
  },
  ownEditor: {
    language: 'In welke taal schrijf je?',
    later: 'Later verder',
    andMore: (count: number) => `En nog ${count}.`,
    otherLanguage: { nl: 'In het Nederlands: ', en: 'In het Engels: ' },
    saved: 'Bewaard',
    notSaved: 'Niet bewaard',
    saving: 'Bewaren…',
    notSavedText: 'Laat de app open. Je woorden staan nog op het scherm.',
    notDoneText: 'Alles wat je typte, is bewaard. Kijk nog hiernaar:',
  },
};

/** Names of residents in a file, and a file that could not be stored. */
export const ownFile = {
  notTaken: 'Het bestand is er nog niet bij.',
  shareTitle: 'Wil je dit bestand delen?',
  namesTitle: (names: string) => `Hier staat misschien de naam van een bewoner: ${names}`,
  quoted: (text: string) => `“${text}”`,
  moreTexts: (count: number) => (count === 1 ? 'En nog in één tekst.' : `En nog in ${count} teksten.`),
  namesText: 'Wie het bestand opent, leest dit. Haal de naam er liever uit.',
  goBack: 'Ga terug',
  shareAnyway: 'Deel het toch',
};

/** Dutch texts of holding a conversation: pausing, handing over, time, parking and choosing wishes. */
export const holding = {
  pause: {
    title: 'Even pauze',
    since: (time: string) => `Sinds ${time}.`,
    sinceEarlier: (when: string) => `${when} gestopt.`,
    talked: (minutes: number) =>
      minutes < 1
        ? 'Het gesprek liep nog geen minuut.'
        : minutes === 1
          ? 'Het gesprek liep één minuut.'
          : minutes < 60
            ? `Het gesprek liep ${minutes} minuten.`
            : minutes % 60 === 0
              ? `Het gesprek liep ${minutes / 60} uur.`
              : `Het gesprek liep ${Math.floor(minutes / 60)} uur en ${minutes % 60} min.`,
    here: 'Hier zijn we',
    hereQuestion: (step: string, number: number, count: number) => `${step}, vraag ${number} van ${count}`,
    who: 'Wie is erbij',
    leads: 'leidt het gesprek',
    led: 'leidde het gesprek',
    lastSaid: 'Het laatst gezegd',
    nothingSaid: 'Nog niets gezegd.',
    open: 'Nog open',
    nothingOpen: 'Er staat niets meer open.',
    draft: (text: string) => `In het veld staat nog: “${text}”`,
    questions: (numbers: string, count: number) => (count === 1 ? `Vraag ${numbers}` : `Vragen ${numbers}`),
    steps: (titles: string) => `Daarna: ${titles}`,
    parked: (words: string) => `Geparkeerd: ${words}`,
    agreement: (what: string, asks: string) => `Afspraak “${what}”: ${asks}`,
    goOnYourself: 'Ga je zelf verder?',
    takeOver: 'Neem jij het over?',
    goOn: 'Verder',
    colleague: 'Of neemt een collega het over?',
    colleagueText: 'Je collega kiest de eigen naam en typt het eigen wachtwoord.',
    goOnAsColleague: 'Verder als collega',
    noColleague: 'Nu kan alleen jij de kluis openen. Zet je collega erbij bij Instellingen.',
    private: 'Privénotities staan hier niet. Alleen wie ze schreef, ziet ze.',
    otherDay: 'Andere dag verder',
  },
  timeLeft: {
    about: (minutes: number) => `Nog ongeveer ${minutes} minuten`,
    little: 'Nog een paar minuten',
    over: 'De tijd is om. Dat is goed.',
    hide: 'Verberg de tijd',
    show: 'Toon de tijd',
  },
  parkHere: {
    open: 'Parkeer iets',
    what: 'Wat parkeren we?',
    who: 'Wie komt erop terug?',
    by: 'Vóór welke dag?',
    done: 'Zet bij Parkeren',
    whatMissing: 'Schrijf eerst op wat je parkeert.',
    parked: 'Dit staat nu bij Parkeren',
    dropped: 'Dit staat niet meer bij Parkeren',
    full: 'Op het A4 passen zes dingen bij Parkeren. Haal er bij Afspraken eerst een weg.',
  },
  choosing: {
    hint: 'Kies samen hooguit drie wensen. Die staan vooraan.',
    short: 'Kies',
    choose: (number: number) => `Kies: wens ${number}`,
    chosen: (number: number) => `Gekozen wens ${number}`,
    letGoTitle: 'Welke wens laten jullie los?',
    letGoText: 'Er zijn al drie wensen gekozen. De wens die je loslaat, blijft gewoon staan.',
    letGo: (text: string) => `Laat los: ${text}`,
    noText: 'een wens zonder woorden',
    wishes: 'Wensen',
  },
};

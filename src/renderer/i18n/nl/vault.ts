/** Dutch texts of unlocking, workers, settings and copies. */
export const vault = {
  firstRun: {
    title: 'Welkom. We maken eerst een kluis.',
    explain: 'In de kluis staan straks alle gesprekken. Alleen met een wachtwoord gaat hij open.',
    yourName: 'Hoe heet je?',
    yourRole: 'Je functie (mag leeg blijven)',
    houseName: 'Hoe heet het huis? (mag leeg blijven)',
    nameMissing: 'Typ je naam.',
    making: 'De kluis wordt gemaakt…',
    failed: 'De kluis is niet gemaakt.',
    begin: 'Begin',
  },
  passphrase: {
    choose: 'Kies een wachtwoord',
    again: 'Typ het nog een keer',
    hint: 'Een goed wachtwoord is een eigen zin, met spaties. Minstens tien tekens.',
    propose: 'Stel een wachtwoord voor',
    proposal: 'Vijf woorden om te onthouden. Typ ze hieronder:',
    notTheSame: 'De twee wachtwoorden zijn niet gelijk. Typ het tweede opnieuw.',
    tooShort: (length: number, least: number) =>
      `Dit wachtwoord heeft ${length} tekens. Maak er minstens ${least} van.`,
    weak: {
      empty: 'Typ een wachtwoord.',
      common: 'Dit wachtwoord gebruiken veel mensen. Het is snel te raden. Neem een eigen zin.',
      name: 'Een naam is snel te raden. Neem woorden die niemand bij jou verwacht.',
      repeated: 'Steeds hetzelfde is snel te raden. Neem verschillende woorden.',
      pattern: 'Toetsen of letters op een rij zijn snel te raden. Neem een eigen zin.',
      date: 'Een datum is snel te raden. Neem een eigen zin.',
      guessable: 'Dit wachtwoord is snel te raden. Zet er nog een woord bij.',
    },
  },
  recoveryCode: {
    title: 'Je herstelcode',
    explain: 'Wachtwoord vergeten? Dan gaat de kluis alleen met deze code nog open.',
    once: 'Je ziet de code maar één keer. Leg hem in een kast die op slot kan.',
    paper: 'Herstelcode van Goed Gesprek',
    paperHouse: (house: string, day: string) =>
      house === '' ? `Gemaakt op ${day}` : `${house}, gemaakt op ${day}`,
    paperAdvice: 'Bewaar dit vel op een plek die op slot kan. Niet bij de laptop.',
    print: 'Druk de code af',
    printFailed: 'Afdrukken lukt niet. Schrijf de code over op papier.',
    typeBack: 'Typ de code over van je papier',
    typeBackHint: 'Zo weet je zeker dat hij goed op papier staat.',
    typeBackMissing: 'Schrijf de code eerst op. Typ hem dan hier over.',
    typeBackDifferent: 'Dit is niet dezelfde code. Kijk alle groepjes na.',
  },
  unlock: {
    whoAreYou: 'Wie ben je?',
    passphraseOf: (name: string) => `Wachtwoord van ${name}`,
    hint: 'Je eigen zin, met spaties.',
    open: 'Open',
    opening: 'Gaat open…',
    forgotten: 'Wachtwoord vergeten? Gebruik de herstelcode',
    passphraseMissing: 'Typ eerst je wachtwoord.',
    wrongPassphrase: 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
    failed: 'De kluis gaat niet open. Sluit de app en probeer het opnieuw.',
    wait: (seconds: number) =>
      seconds === 1 ? 'Nog één tel wachten.' : `Te vaak mis. Wacht nog ${seconds} tellen.`,
    recoveryTitle: 'Een nieuw wachtwoord',
    recoveryExplain: 'Pak het papier met de herstelcode erbij.',
    recoveryCode: 'Herstelcode',
    recoveryHint: 'Zeven groepjes van vier. Hoofdletters maken niet uit.',
    wrongRecoveryCode: 'Deze code klopt niet. Kijk alle groepjes na.',
    newPassphrase: 'Nieuw wachtwoord',
    replace: 'Bewaar en open',
  },
  settings: {
    title: 'Instellingen',
    save: 'Bewaar',
    ownPassphrase: 'Typ je eigen wachtwoord van nu',
    lock: 'Vergrendelen',
    lockText: 'Raakt niemand de laptop aan? Dan gaat de app vanzelf op slot. Met Ctrl+L doe je het zelf.',
    lockLonger: 'Dat geldt ook op een avond, bij vragenkaarten en met een gedeeld scherm.',
    lockUsual: 'Op slot na',
    lockInConversation: 'Op slot na, tijdens een gesprek',
    minutes: (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`),
    myName: 'Zo heet je hier',
    renamed: 'Bewaard. Overal te zien als je weer opent.',
    myPassphrase: 'Je wachtwoord',
    passphraseChanged: 'Je nieuwe wachtwoord geldt vanaf nu.',
    newCode: 'Een nieuwe herstelcode',
    newCodeText: 'Code kwijt, of heeft een ander hem gezien? De oude werkt daarna niet meer.',
    makeCode: 'Maak een nieuwe code',
    codeRenewed: 'De nieuwe code geldt vanaf nu.',
    workers: 'Wie kan de kluis openen?',
    addWorker: 'Een collega erbij',
    addWorkerText: 'Laat je collega zelf het wachtwoord typen.',
    add: 'Zet erbij',
    workerAdded: 'Je collega kan de kluis nu openen.',
    colleagueName: 'Naam van je collega',
    colleagueRole: 'Functie (mag leeg blijven)',
    colleaguePassphrase: 'Wachtwoord van je collega',
    renameWorker: (name: string) => `Pas aan: ${name}`,
    renameTitle: (name: string) => `Hoe heet ${name}?`,
    removeWorker: (name: string) => `Haal weg: ${name}`,
    removeTitle: (name: string) => `${name} weghalen?`,
    removeText: 'Deze collega kan de kluis niet meer openen. De gesprekken blijven.',
    workerRemoved: 'Je collega kan de kluis niet meer openen.',
    replaceKey: 'Maak ook een nieuwe hoofdsleutel',
    replaceKeyText: 'Doe dit als iemand een kopie van de kluis kan hebben.',
  },
  backup: {
    title: 'Er is iets met de kluis.',
    safe: (when: string) => `Je gegevens staan veilig: ${when.charAt(0).toLowerCase()}${when.slice(1)}.`,
    mayLack: 'Wat daarna is getypt, zit misschien niet in deze kopie.',
    copies: 'Veilige kopieën',
    noCopies: 'Er is nog geen kopie.',
    counts: (residents: number, conversations: number) =>
      `${residents} ${residents === 1 ? 'bewoner' : 'bewoners'}, ${conversations} ${conversations === 1 ? 'gesprek' : 'gesprekken'}.`,
    newest: 'Dit is de nieuwste.',
    goOnWith: (time: string) => `Ga verder met ${time}`,
    lookFirst: 'Kijk eerst wat erin zit',
    inside: 'Wat erin zit',
    notOpened: (count: number) =>
      count === 1
        ? 'Eén onderdeel gaat niet open. De rest wel.'
        : `${count} onderdelen gaan niet open. De rest wel.`,
    erasedSince: (count: number) =>
      count === 1
        ? 'Sinds deze kopie is één bewoner gewist. Die komt niet terug.'
        : `Sinds deze kopie zijn ${count} bewoners gewist. Die komen niet terug.`,
    checking: (done: number, total: number) => `${done} van ${total} nagekeken`,
    failed: 'Deze kopie is niet teruggezet.',
    fromStick: 'Kies een kopie van een stick',
    chosenFile: 'Van een stick of uit een andere map.',
    refused: 'Dit bestand gaat niet.',
    otherVault: (house: string) =>
      house === ''
        ? 'Dit is een kopie van een andere kluis. Ga je verder? Dan opent deze laptop die kluis.'
        : `Dit is een kopie van een andere kluis: ${house}. Ga je verder? Dan opent deze laptop die kluis.`,
    codeExplain: 'Pak het papier met de herstelcode erbij. Na het terugzetten kies je een nieuw wachtwoord.',
    usePassphrase: 'Toch met een wachtwoord',
    restoreTitle: 'Ga verder met een kopie',
    restoreText: 'Kies een kopie. Kijk eerst of het de goede is.',
    nothingThrownAway: 'We gooien niets weg. De kluis van nu blijft apart bewaard.',
    overviewTitle: 'Kopieën',
    overviewText: 'De app maakt zelf kopieën van de kluis. Gaat er iets mis? Dan ga je verder met een kopie.',
    notDone: 'Dat is niet gelukt.',
    size: (kilobytes: number) => `${kilobytes} kB`,
    good: 'Nagekeken, goed',
    bad: 'Beschadigd',
    makeNow: 'Maak nu een kopie',
    making: 'De kopie wordt gemaakt…',
    checkNow: 'Kijk alle kopieën na',
    busyChecking: 'Kopieën worden nagekeken…',
    unreadable: (count: number) =>
      count === 1
        ? 'Eén kopie is beschadigd. De andere zijn er nog.'
        : `${count} kopieën zijn beschadigd. De andere zijn er nog.`,
    secondTitle: 'Tweede plek',
    secondNone: 'Nog geen. Kies bijvoorbeeld een stick.',
    secondChoose: 'Kies een map',
    secondForget: 'Gebruik deze map niet meer',
    secondFailed: 'De tweede plek doet het niet. Zit de stick erin? De kopie op deze laptop is wel gemaakt.',
    missing: (count: number) =>
      count === 1 ? 'In deze kopie ontbreekt één onderdeel.' : `In deze kopie ontbreken ${count} onderdelen.`,
    earlierTitle: 'De kluis van eerder',
    earlierText:
      'Die blijft dertig dagen staan. Ga je terug? Dan is alles weer zoals toen. Wat je daarna typte, blijft in een kopie.',
    noReturn: (when: string) =>
      `${when}: naar deze kluis kun je niet terug, want bestanden zijn beschadigd. Wat er nog is, blijft dertig dagen staan.`,
    returnTo: (when: string) => `Ga terug naar ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    sealedToo: 'Ook een kopie zit op slot. Zonder wachtwoord kan niemand hem lezen.',
    damaged: (count: number) =>
      count === 1
        ? 'Eén onderdeel is beschadigd. De rest werkt.'
        : `${count} onderdelen zijn beschadigd. De rest werkt.`,
    damagedOfResident: (count: number) =>
      count === 1
        ? 'Eén onderdeel van deze bewoner is beschadigd. De rest werkt.'
        : `${count} onderdelen van deze bewoner zijn beschadigd. De rest werkt.`,
    damagedAdvice: 'Misschien zit het nog goed in een kopie. Kijken verandert niets.',
    damagedLook: 'Bekijk de kopieën',
    broughtBack: (count: number) =>
      count === 1
        ? 'Er is één onderdeel teruggezet. Het stond nog in de kopie op deze laptop.'
        : `Er zijn ${count} onderdelen teruggezet. Ze stonden nog in de kopie op deze laptop.`,
  },
};

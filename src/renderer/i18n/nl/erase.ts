const conversations = (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`);
const notes = (count: number) => (count === 1 ? '1 eigen notitie' : `${count} eigen notities`);

/** Dutch texts of erasing a resident, and of its certificate. */
export const erase = {
  erase: {
    begin: 'Wis deze bewoner…',
    title: (name: string) => `${name} wissen`,
    windowTitle: 'Bewoner wissen',
    intro: 'Dit kan niet terug. Neem rustig de tijd om te lezen.',
    goesTitle: 'Wat weggaat',
    goes: (held: number, noted: number) =>
      noted === 0
        ? `Alle gegevens van deze bewoner, met ${conversations(held)}.`
        : `Alle gegevens van deze bewoner, met ${conversations(held)} en ${notes(noted)}.`,
    goesNotes: 'Ook eigen notities van collega’s gaan weg.',
    goesCopies: 'Ook uit de kopieën op deze laptop en in de tweede map.',
    goesNever: 'Een oude kopie terugzetten brengt deze bewoner niet terug.',
    staysTitle: 'Wat blijft, en waar je zelf iets aan doet',
    staysSheets: 'A4’s en andere bestanden die buiten de kluis staan.',
    staysSaved: (days: string) => `Een A4 ging de kluis uit op: ${days}.`,
    staysPaper: 'Papier.',
    staysSticks: 'Kopieën op sticks die nu niet in de laptop zitten.',
    staysBackups: 'Back-ups die IT van de laptop maakt.',
    staysDisk: 'Op de schijf blijft nog even een rest staan. Die zit op slot.',
    staysRecord: 'Wat in het ECD staat.',
    openTitle: 'Er is nog een gesprek niet af',
    openText: (day: string) => `Het gesprek van ${day} loopt nog. Ook dat gaat weg.`,
    openGo: 'Bekijk dit gesprek',
    typeName: (name: string) => `Typ de roepnaam: ${name}`,
    nameDifferent: 'Dit is niet de roepnaam. Kijk of je de goede bewoner hebt.',
    ownPassphrase: 'Typ je eigen wachtwoord',
    sure: (name: string) => `Wis ${name} voorgoed`,
    keep: 'Niet wissen',
    notErased: 'Er is niets gewist.',
    steps: {
      key: 'De sleutel gaat weg…',
      records: 'De gegevens gaan weg…',
      earlier: 'De kluis van eerder wordt nagelopen…',
      copies: 'De kopieën worden nagelopen…',
    },
    doneTitle: (name: string) => `${name} is gewist`,
    doneText: 'De sleutel is weg. Niemand kan de gegevens van deze bewoner in de kluis nog openen.',
    copiesNone: 'Op deze laptop stonden nog geen kopieën.',
    copiesClean: (clean: number, total: number) =>
      `Kopieën op deze laptop zonder deze bewoner: ${clean} van ${total}.`,
    secondClean: (clean: number, total: number) =>
      `Kopieën in de tweede map zonder deze bewoner: ${clean} van ${total}.`,
    earlierClean: (clean: number, total: number) =>
      `Bewaarde kluizen van eerder zonder deze bewoner: ${clean} van ${total}.`,
    secondNotReached:
      'De tweede map was niet te bereiken. Steek de stick erin. De app gaat dan vanzelf verder.',
    damagedLeft: (count: number) =>
      count === 1
        ? 'Eén kopie lukte niet. Vraag wie de laptops beheert om dat bestand te verwijderen.'
        : `${count} kopieën lukten niet. Vraag wie de laptops beheert om die bestanden te verwijderen.`,
    certificateTitle: 'Het bewijs',
    certificateText: 'Bewaar het bewijs nu. Na dit scherm weet de app de naam niet meer.',
    nameOnIt: 'Welke naam staat op het bewijs?',
    withName: 'Met naam',
    withoutName: 'Zonder naam',
    somebody: 'een bewoner',
    save: 'Bewaar het bewijs',
    saving: 'Het bewijs wordt gemaakt…',
    saved: 'Het bewijs is bewaard.',
    cancelled: 'Het bewijs is nog niet bewaard.',
  },
  certificate: {
    languageTag: 'nl-NL',
    fileName: 'bewijs-van-wissen',
    title: 'Bewijs van wissen',
    who: 'Gewist',
    when: 'Wanneer',
    at: (day: string, time: string) => `${day}, ${time}`,
    by: 'Door',
    house: 'Huis',
    whatTitle: 'Wat is gewist',
    what: (held: number, noted: number) =>
      `Alles over deze bewoner in Goed Gesprek: de gegevens, ${conversations(held)} en ${notes(noted)}.`,
    howTitle: 'Hoe dat is gedaan',
    how: 'De sleutel van deze bewoner is vernietigd. De gegevens zijn uit de kluis gehaald.',
    secondNotReached: 'De tweede map was niet te bereiken.',
    notAll: 'Niet alles was te bereiken. De app probeert dat bij elke volgende kopie opnieuw.',
    unknownCopies: 'De kopieën konden niet worden nagelopen.',
    databasesLeft: 'Eén plek in de app zelf was niet te bereiken. Wat daar staat, zit op slot.',
    leftTitle: 'Wat Goed Gesprek niet kan wissen',
    leftHead: 'Wat',
    doHead: 'Wat te doen',
    sheets: 'A4’s en andere bestanden buiten de kluis.',
    sheetDays: (days: string) => `Een A4 ging de kluis uit op ${days}.`,
    sheetsDo: 'Zoek deze bestanden op. Verwijder ze, ook uit de prullenbak.',
    failed: 'Kopieën die niet lukten, bijvoorbeeld omdat ze beschadigd zijn.',
    failedDo: 'Vraag wie de laptops beheert om deze bestanden te verwijderen.',
    paper: 'Papier.',
    paperDo: 'Vernietig wat niet meer nodig is.',
    sticks: 'Kopieën op sticks of in mappen die niet aangesloten waren.',
    sticksDo:
      'Verwijder bestanden op “.goedgesprek-kopie”. Met een wachtwoord van toen gaan ze op een andere laptop nog open.',
    backups: 'Back-ups die IT van de laptop maakt.',
    backupsDo: 'Vraag IT wanneer die vervallen.',
    disk: 'Resten op de schijf.',
    diskDo:
      'Die zitten op slot. Alleen wie de oude sleutel terugvindt en een wachtwoord heeft, kan ze lezen. Laat IT de schijf wissen als de laptop weggaat.',
    record: 'Het ECD.',
    recordDo: 'Dat is het zorgdossier. Vraag daar apart om wissen.',
    manyDays: (count: number, last: string) => `${count} dagen, voor het laatst ${last}`,
    footer: 'Dit bewijs zegt wat de app heeft gedaan. Bewaar het zolang dat nodig is.',
  },
};

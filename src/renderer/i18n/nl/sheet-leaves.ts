/** Dutch texts of the A4 that leaves the vault, and of everything else that does. */
export const sheetLeaves = {
  sheetLeaves: {
    print: 'Druk af',
    printed: 'Het A4 is naar de printer gestuurd.',
    printedText: 'Haal het papier meteen op. Het staat nu buiten de kluis.',
    notPrinted: 'Het A4 is niet afgedrukt: je stopte bij de printer. Hier staat alles nog.',
    pdf: 'Bewaar als PDF',
    copy: 'Kopieer als tekst',
    copied: 'Gekopieerd.',
    copiedText: 'Dit staat nu buiten de kluis. Na een minuut wissen we het klembord.',
    older: (day: string) => `Het A4 van ${day} is ouder dan het gesprek. Maak het opnieuw.`,
    madeOn: (day: string, time: string, by: string) =>
      by === '' ? `Het A4 is van ${day}, ${time}.` : `Het A4 is van ${day}, ${time}, door ${by}.`,
  },
  outside: {
    title: 'Dit gaat buiten de kluis',
    warning: {
      file: [
        'Dit bestand staat straks buiten de kluis. Iedereen bij deze laptop kan het openen.',
        'Zet het waar het hoort, zoals in het zorgdossier. Wis het daarna.',
      ],
      copy: [
        'Deze kopie staat straks buiten de kluis. Iedereen bij deze laptop kan hem plakken.',
        'Plak het waar het hoort. Na een minuut wissen we het klembord.',
      ],
    },
    goOn: 'Ik begrijp het, ga door',
    notYet: 'Toch niet',
    showInFolder: 'Toon in map',
  },
};

/** Dutch texts of the A4 as it is shown beside the fields. */
export const sheetPreview = {
  sheetPreview: {
    title: 'Zo wordt het A4',
    large: 'Bekijk groot',
    goTo: (part: string) => `Ga naar: ${part}`,
    page: (number: number, of: number) => `Bladzijde ${number} van ${of}`,
    appendix: 'Bijlage',
    parts: {
      house: 'Het huis',
      title: 'De dag van het gesprek',
      resident: 'De naam',
      people: 'Wie erbij was',
      heart: 'Wat telt, en de wensen',
      agreements: 'Afspraken',
      disagreements: 'Hier denken we anders over',
      closing: 'Akkoord en terugkijken',
    },
  },
};

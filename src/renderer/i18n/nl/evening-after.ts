/** Dutch texts of what comes after a family evening: its A4, its report, and looking back at the next one. */
export const eveningAfter = {
  title: 'Na de avond',
  lead: 'Lees na wat jullie opschreven. Verbeter wat niet klopt.',
  agreements: 'Afspraken',
  parked: 'Parkeerplaats',
  parkedAdd: 'Zet iets op de parkeerplaats',
  personal: 'Dit is persoonlijk. Dat bespreken we apart.',
  nothingWritten: 'Jullie schreven niets op. Dat was de afspraak.',
  removed: {
    agreements: 'De afspraak is weggehaald',
    parked: 'Dit is weggehaald van de parkeerplaats',
  },
  leftOut: (count: number) => (count === 1 ? 'Eén naam weggelaten' : `${count} namen weggelaten`),
  leftOutText: (names: string) => `Op het A4 en in het verslag laten we weg: ${names}.`,
  leftOutWhy: 'Zo heet ook een bewoner. Bedoel je iemand anders? Schrijf het dan anders op.',
  sheet: 'Op één A4',
  day: 'Dag van de avond',
  noDay: 'Typ eerst op welke dag de avond was.',
  noDayText: 'Zonder dag maken we geen A4.',
  tooMany: {
    agreements: (count: number, most: number) =>
      `Er zijn ${count} afspraken. Op één A4 komen er hoogstens ${most}.`,
    parked: (count: number, most: number) =>
      `Op de parkeerplaats staan ${count} dingen. Op één A4 komen er hoogstens ${most}.`,
    takeaways: (count: number, most: number) =>
      `Mensen nemen ${count} dingen mee. Op één A4 komen er hoogstens ${most}.`,
  },
  tooManyText: 'Kies hieronder wat op het A4 komt. In het verslag blijft alles staan.',
  readFirst: 'Lees het eerst zelf. Namen die de app niet kent, blijven staan.',
  outside: 'Dit bestand staat buiten de kluis. Geef het aan de groep en wis het daarna.',
  noSheet: 'Jullie schreven niets op. Dan is er ook geen A4.',
  choose: 'Wat komt op het A4?',
  chooseHint: 'Haal weg wat niet op dit A4 hoeft. Je keuze geldt alleen nu.',
  chooseFirst: (most: number) => `Kies de eerste ${most}`,
  lists: { agreements: 'Afspraken', parked: 'Parkeerplaats', takeaways: 'Wat we meenemen' },
  report: 'Kort verslag',
  copyReport: 'Kopieer het verslag',
  goOn: 'Ga verder met de avond',
  refusals: {
    full: 'Er kan niets meer bij. Haal eerst iets weg.',
    'no-parts': 'Verdergaan kan niet: deze avond heeft geen programma meer.',
  } as Partial<Record<string, string>>,
  notDone: 'Dat is niet gelukt. Er is niets veranderd.',
  by: 'Voor',
  previous: (day: string) => `Vorige keer: ${day}`,
  previousLead: 'Begin hiermee. Wat is er van gekomen?',
  previousEmpty: 'Toen schreven jullie geen afspraken op.',
};

import type { OverfullSheet, TakenRoom, TooMuch, WayToFit } from '#shared/agreement-sheet/index.ts';

/** How the parts of a plan are called in Dutch; these are the words on the sheet. */
export const dutchPartNames: Readonly<Record<TooMuch['part'], string>> = {
  resident: 'naam',
  contactPerson: 'aanspreekpunt',
  present: 'aanwezig',
  whoDecides: 'wie beslist',
  whatCounts: 'wat voor mij telt',
  circle: 'cirkel',
  wishes: 'wensen',
  agreements: 'afspraken',
  disagreements: 'hier denken we anders over',
  parked: 'parkeren',
  consent: 'akkoord',
  about: 'over deze avond',
  themes: 'thema’s',
  takeaways: 'wat we meenemen',
};

function lines(count: number): string {
  return count === 1 ? '1 regel' : `${count} regels`;
}

function room(taken: TakenRoom): string {
  const enough = taken.isEnough ? ', dat is genoeg' : '';
  return `${lines(taken.lines)}; weglaten wint ${lines(taken.linesWon)}${enough}`;
}

/* The headings on the sheet of what may move, and what may be left off as somebody says it. */
const movedHeadings: Readonly<Record<Extract<WayToFit, { kind: 'appendix' }>['part'], string>> = {
  circle: 'Regiecirkel',
  wishes: 'Mijn wensen',
  agreements: 'Afspraken',
  disagreements: 'Hier denken we anders over',
  parked: 'Parkeren',
};
const leftOff: Readonly<Record<Extract<WayToFit, { kind: 'leave-off' }>['part'], string>> = {
  fullName: 'de volledige naam',
  present: "'Aanwezig'",
  circle: 'de cirkel',
  wishes: "'Mijn wensen'",
  parked: "'Parkeren'",
};

function wayToFit(way: WayToFit): string {
  switch (way.kind) {
    case 'appendix':
      return `Zet '${movedHeadings[way.part]}' op een bijlage`;
    case 'leave-off':
      return `Laat ${leftOff[way.part]} weg`;
    case 'large':
      return `Kies grote letters (${way.pages} bladzijden)`;
  }
}

function waysToFit(ways: readonly WayToFit[]): string[] {
  return ways.length === 0
    ? []
    : ['Met een van deze keuzes past het wel:', ...ways.map((way) => `- ${wayToFit(way)}`)];
}

/**
 * Says in Dutch by how much a sheet is too long and which parts take the room, one line of text per part or item;
 * then the single choices that would make it fit.
 */
export function tooLongReport(sheet: OverfullSheet): string[] {
  const parts = sheet.tooMuch.filter((part) => part.linesWon > 0);
  const page = sheet.fullPage === 'appendix' ? ' op de bijlage' : '';
  return [
    `te lang: ${lines(sheet.linesOver)} te veel${page}. Er is niets weggelaten en niets geschreven. Kies wat korter kan:`,
    ...parts.flatMap((part) => [
      `- ${dutchPartNames[part.part]}: ${room(part)}`,
      ...part.items
        .filter((item) => item.linesWon > 0 && part.items.length > 1)
        .map((item) => `    ${dutchPartNames[part.part]}[${item.index}]: ${room(item)}`),
    ]),
    ...waysToFit(sheet.waysToFit),
  ];
}

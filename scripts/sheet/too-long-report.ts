import type { OverfullSheet, ShortenablePart, TakenRoom } from '#shared/agreement-sheet/index.ts';

/** How the parts of a plan are called in Dutch; these are the words on the sheet. */
export const dutchPartNames: Readonly<Record<ShortenablePart, string>> = {
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
};

function lines(count: number): string {
  return count === 1 ? '1 regel' : `${count} regels`;
}

function room(taken: TakenRoom): string {
  const enough = taken.isEnough ? ', dat is genoeg' : '';
  return `${lines(taken.lines)}; weglaten wint ${lines(taken.linesWon)}${enough}`;
}

/** Says in Dutch by how much a sheet is too long and which parts take the room, one line of text per part or item. */
export function tooLongReport(sheet: OverfullSheet): string[] {
  const parts = sheet.tooMuch.filter((part) => part.linesWon > 0);
  return [
    `te lang: ${lines(sheet.linesOver)} te veel. Er is niets weggelaten en niets geschreven. Kies wat korter kan:`,
    ...parts.flatMap((part) => [
      `- ${dutchPartNames[part.part]}: ${room(part)}`,
      ...part.items
        .filter((item) => item.linesWon > 0 && part.items.length > 1)
        .map((item) => `    ${dutchPartNames[part.part]}[${item.index}]: ${room(item)}`),
    ]),
  ];
}

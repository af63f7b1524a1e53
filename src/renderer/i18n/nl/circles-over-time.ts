/* A circle has at most twelve parts. */
const numbers = [
  'Nul',
  'Eén',
  'Twee',
  'Drie',
  'Vier',
  'Vijf',
  'Zes',
  'Zeven',
  'Acht',
  'Negen',
  'Tien',
  'Elf',
  'Twaalf',
];

/** Dutch texts of the circle then and now. */
export const circlesOverTime = {
  title: 'De cirkel, toen en nu',
  how: 'Hoe wil je de cirkels zien?',
  beside: 'naast elkaar',
  over: 'over elkaar',
  then: 'Toen',
  now: 'Nu',
  overCaption: (now: string, then: string) => `Gevuld: ${now}. Streepjes: ${then}.`,
  nothingChanged: 'Alles waar we twee keer over spraken, is hetzelfde gebleven.',
  same: (count: number) =>
    count === 1
      ? 'Eén deel is hetzelfde gebleven.'
      : `${numbers[count] ?? count} delen zijn hetzelfde gebleven.`,
  notCompared: (names: string) => `Niet twee keer besproken: ${names}.`,
  all: 'Alle cirkels tot nu toe',
  compareWith: (day: string) => `Vergelijk met ${day}`,
};

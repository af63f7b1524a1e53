/* A circle has at most twelve parts. */
const numbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** English texts of the circle then and now. */
export const circlesOverTime = {
  title: 'The circle, then and now',
  how: 'How do you want to see the circles?',
  beside: 'side by side',
  over: 'one over the other',
  then: 'Then',
  now: 'Now',
  overCaption: (now: string, then: string) => `Filled: ${now}. Dashes: ${then}.`,
  nothingChanged: 'Everything we spoke of twice has stayed the same.',
  same: (count: number) =>
    count === 1 ? 'One part has stayed the same.' : `${numbers[count] ?? count} parts have stayed the same.`,
  notCompared: (names: string) => `Not discussed both times: ${names}.`,
  all: 'All circles so far',
  compareWith: (day: string) => `Compare with ${day}`,
};

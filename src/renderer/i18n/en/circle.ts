import type { Catalogue } from '../index.svelte.ts';

/** English texts of working with the Regiecirkel. */
export const circle = {
  circle: {
    title: (name: string) => `The circle of ${name}`,
    begin: 'Where would you like to begin?',
    beginText: 'Point to a part of the circle. The resident chooses.',
    parts: 'Parts of the circle',
    asList: 'Show as a list',
    asDrawing: 'Show as a circle',
    undo: 'Undo',
    keys: 'Arrow keys: another part. 1-3: how it goes. 4-6: who has the say. 7-9: how important. 0: not discussed. Enter: wish.',
    again: 'Press a card once more and it is empty again.',
    wish: 'The wish, in their own words',
    moreWishes: 'More wishes about this',
    chosenWish: 'Chosen wish',
    chooseWish: 'Choose this wish',
    wishesFull: 'There are five wishes already. Remove one at the next step first.',
    remark: 'What else was said or seen',
    notDiscussed: 'Not discussed',
    nothingToUndo: 'There is nothing more to undo.',
    backToCircle: 'Back to the circle',
    legend: {
      going: (one: string, two: string, three: string) => `1 ring: ${one}. 2: ${two}. 3: ${three}.`,
      say: 'Who has the say:',
      importance: 'The more, the more important.',
      wish: 'A chosen wish.',
    },
    offers: {
      title: 'What would you like to choose a wish about?',
      text: 'What matters and does not go well comes first. The resident chooses.',
      reasons: {
        'very-not-well': 'Very important, and it does not go well.',
        'very-so-so': 'Very important, and it goes so-so.',
        'quite-not-well': 'Quite important, and it does not go well.',
        'quite-so-so': 'Quite important, and it goes so-so.',
      },
      none: 'No part matters and does not go well. Feel free to choose another part.',
      others: 'Or another part',
      make: 'Make a wish',
      about: (act: string, part: string) => `${act}: ${part}`,
    },
  },
} satisfies Pick<Catalogue, 'circle'>;

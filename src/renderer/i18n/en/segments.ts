import type { Catalogue } from '../index.svelte.ts';

/** English texts of what people set at a part of the circle, and of making parts in an own guide. */
export const segments = {
  segmentMark: {
    going: 'How is it going now?',
    goings: { 'not-well': 'not well', 'so-so': 'so-so', well: 'well' },
    say: 'Who chooses here?',
    says: { self: 'myself', together: 'together', leave: 'I leave it to others' },
    importance: 'How much does it matter?',
    open: (titles: string) => `Not discussed yet: ${titles}`,
    herePart: (step: string, part: string) => `${step}, ${part}`,
    importances: { 'a-little': 'a little', quite: 'quite a lot', very: 'very much' },
  },
} satisfies Pick<Catalogue, 'segmentMark'>;

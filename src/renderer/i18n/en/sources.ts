import type { Catalogue } from '../index.svelte.ts';

/** English texts of the sources, and of what is good to know. */
export const sources = {
  sources: {
    title: 'Sources',
    guides: 'The conversations',
    inspiredBy: (names: string) => `Inspired by ${names}.`,
    ours: 'Not the same: the questions are ours.',
    oursCircle: 'Not the same: the questions and the layout are ours.',
    own: 'This is a guide of your own house.',
    and: 'and',
    noGuides: 'No conversations were found.',
    hints: 'The tips and the order',
    hintsText: 'We read this on these sites. The words are ours.',
    sites: {
      'zorgvoorbeter.nl': 'Taking time, really listening and looking back together.',
      'werkenindeouderengeneeskunde.nl': 'At most two subjects, and the rest is parked.',
      'regelhulp.nl': 'People can agree without a signature.',
      'dwangindezorg.nl': 'Who decides for somebody who cannot.',
      'waardigheidentrots.nl': 'The letters with the people around somebody.',
    },
    noLinks: 'The app does not open the internet. Type the address in a browser.',
  },
  goodToKnow: {
    title: 'Good to know',
    text: (name: string) => `${name} agrees that those who care here know this.`,
  },
} satisfies Pick<Catalogue, 'sources' | 'goodToKnow'>;

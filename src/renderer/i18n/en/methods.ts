import type { Catalogue } from '../index.svelte.ts';

/** English texts of what people set at a question besides words. */
export const methods = {
  marks: {
    notDiscussed: 'not discussed',
    card: {
      share: 'May everyone who cares for you know this?',
      yes: 'yes, good to know',
      no: 'no, it stays here',
    },
  },
} satisfies Pick<Catalogue, 'marks'>;

import type { Catalogue } from '../index.svelte.ts';

/** English texts of the A4 as it is shown beside the fields. */
export const sheetPreview = {
  sheetPreview: {
    title: 'The A4 as it will be',
    large: 'View larger',
    goTo: (part: string) => `Go to: ${part}`,
    page: (number: number, of: number) => `Page ${number} of ${of}`,
    appendix: 'Appendix',
    parts: {
      house: 'The house',
      title: 'The day of the conversation',
      resident: 'The name',
      people: 'Who was there',
      heart: 'What counts, and the wishes',
      agreements: 'Agreements',
      disagreements: 'Here we think differently',
      closing: 'Agreed and looking back',
    },
  },
} satisfies Pick<Catalogue, 'sheetPreview'>;

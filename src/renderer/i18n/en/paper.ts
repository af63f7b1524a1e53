import type { Catalogue } from '../index.svelte.ts';

/** English texts of a conversation on paper. */
export const paper = {
  guidePaper: {
    title: 'On paper',
    text: 'The questions with room to write, to print.',
    words: 'Which words?',
    variants: { usual: 'usual words', dementia: 'with dementia', aphasia: 'with aphasia' },
    save: 'Save as Word',
    saving: 'Making the paper…',
    saved: 'The paper is here:',
    cancelled: 'The paper was not saved: you chose no folder.',
    fileName: (id: string) => `conversation-on-paper-${id}.docx`,
    languageTag: 'en-GB',
    footer: 'Type this into Goed Gesprek later. Keep this paper no longer than you need it.',
    page: 'Sheet',
    of: 'of',
    heldOn: 'Date of the conversation',
    present: 'Who is here?',
    relativeName: 'relative, name:',
    toYou: 'you',
    resident: 'the resident',
    name: 'Name',
    rings: 'Write who is around you. Begin with who is nearest to you.',
    skip: 'Leave empty what you do not want to discuss.',
  },
} satisfies Pick<Catalogue, 'guidePaper'>;

import type { Conversation } from '#shared/model/index.ts';

/** What people chose about the A4 of a conversation: how it looks, never what it says. */
export type SheetChoice = Pick<Conversation, 'sheetLanguage' | 'sheetForm'>;

/** The language of the sheet, or two beside each other. */
export type SheetLanguages = SheetChoice['sheetLanguage'] | 'both';

/** In which languages the sheet is now. */
export function languagesOf({ sheetLanguage, sheetForm }: SheetChoice): SheetLanguages {
  const { secondLanguage } = sheetForm;
  return secondLanguage === null || secondLanguage === sheetLanguage ? sheetLanguage : 'both';
}

/** The same choice in other languages. Of two the first is Dutch: that is what the care file is in. */
export function withLanguages(choice: SheetChoice, languages: SheetLanguages): SheetChoice {
  return {
    sheetLanguage: languages === 'both' ? 'nl' : languages,
    sheetForm: { ...choice.sheetForm, secondLanguage: languages === 'both' ? 'en' : null },
  };
}

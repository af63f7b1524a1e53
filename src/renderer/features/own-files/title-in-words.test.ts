import { language } from '#i18n/index.svelte.ts';
import { expect, it } from 'vitest';
import { titleInWords } from './title-in-words.ts';

it('is the title in the language of the screen, else the one there is, else that there is none', () => {
  const none = language.t.ownList.noTitle;
  expect(language.current).toBe('nl');
  expect(titleInWords({ nl: ' Kaarten ', en: 'Cards' })).toBe('Kaarten');
  expect(titleInWords({ nl: '', en: 'Cards' })).toBe('Cards');
  expect(titleInWords({ nl: '  ', en: '' })).toBe(none);
  expect(titleInWords(undefined)).toBe(none);
});

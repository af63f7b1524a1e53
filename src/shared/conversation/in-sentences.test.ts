import { expect, test } from 'vitest';
import { inSentences } from './in-sentences.ts';

test('what people wrote in pieces reads as sentences', () => {
  expect(inSentences(['Imke', 'deze week', 'Terugkijken op 9 april'])).toBe(
    'Imke. Deze week. Terugkijken op 9 april.',
  );
  expect(inSentences(['wil hij dat?', '', 'één keer …', '‘ja.’', 'ijs'])).toBe(
    'Wil hij dat? Één keer … ‘ja.’ IJs.',
  );
});

import { expect, test } from 'vitest';
import { groupPlanSchema } from './group-plan.ts';
import { groupSheetAsText } from './group-text.ts';

const plan = groupPlanSchema.parse({
  ...{ version: 1, kind: 'group', heldOn: '2026-03-12', title: 'Samen over het eten', place: 'De huiskamer' },
  themes: ['Eten'],
  agreements: [{ what: 'Een menukaart op tafel', who: '', when: 'vanaf 1 april', lookBackOn: '2026-04-09' }],
  parked: [{ what: 'De oven', who: 'joy', by: '2026-05-01' }],
  takeaways: ['Vaker samen koken'],
});

test('says what stands on the A4 of an evening, in its order and as plain text', () => {
  expect(groupSheetAsText(plan)).toBe(`Afspraken van deze avond, 12 maart 2026
Samen over het eten

Waar: De huiskamer

Waar we over spraken
Eten

Afspraken
1. Wat: Een menukaart op tafel
Wie: Nog niet besproken
Wanneer: vanaf 1 april
Terugkijken op: 9 april 2026

Parkeren
De oven. Joy zoekt het uit, vóór 1 mei.

Wat neem ik mee
Vaker samen koken

Volgende avond
Nog niet besproken

Namen van bewoners die de app herkende, zijn weggelaten.
`);
});

test('leaves headings without lines out, except what people agreed', () => {
  const bare = { version: 1, kind: 'group', language: 'en', heldOn: '2026-03-12', title: 'Evening' };
  expect(groupSheetAsText(groupPlanSchema.parse(bare))).toBe(`Agreements of this evening, 12 March 2026
Evening

Agreements
Not discussed yet

Next evening
Not discussed yet

Names of residents that the app recognised were left out.
`);
});

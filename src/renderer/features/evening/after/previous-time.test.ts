import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { heldEvening, lineId } from '#shared/evening/held.fixture.ts';
import PreviousTime from './PreviousTime.svelte';

/** The words on it, without what only draws. */
function said(evening: ReturnType<typeof heldEvening>): string {
  return render(PreviousTime, { props: { evening } })
    .body.replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

it('shows what was agreed and parked, and nothing else of that evening', () => {
  expect(said(heldEvening())).toBe(
    [
      ...['Vorige keer: 9 april', 'Begin hiermee. Wat is er van gekomen?', 'Afspraken'],
      'Een menukaart op tafel. Wie: het team. Wanneer: vanaf 1 mei.',
      'Mien kiest het toetje. Wie: mevrouw Verzonnen. Wanneer: op zondag.',
      ...['Parkeerplaats', 'De oven in de huiskamer. Wie: Joy. Voor: 1 mei.'],
      'Dit is persoonlijk. Dat bespreken we apart.',
    ].join('\n'),
  );
});

it('says so when nothing was written down, also in lines that stayed empty', () => {
  const empty = { id: lineId(), what: ' ', who: '', when: '' };
  expect(said(heldEvening({ agreements: [empty], parked: [] }))).toBe(
    ['Vorige keer: 9 april', 'Toen schreven jullie geen afspraken op.'].join('\n'),
  );
});

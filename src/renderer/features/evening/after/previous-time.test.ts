import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { heldEvening, lineId } from '#shared/evening/held.fixture.ts';
import type { Evening } from '#shared/evening/index.ts';
import { isOfOtherTeam, previousEvening } from './previous-time.ts';
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

it('says when people wanted to look back and meet again, where they did', () => {
  expect(said(heldEvening({ lookBackOn: '2026-06-11', nextEveningOn: '2026-09-24' }))).toContain(
    [
      ...['Begin hiermee. Wat is er van gekomen?', 'Jullie wilden terugkijken op 11 juni.'],
      ...['Jullie zouden elkaar weer zien op 24 september.', 'Afspraken'],
    ].join('\n'),
  );
});

it('says so when nothing was written down, also in lines that stayed empty', () => {
  const empty = { id: lineId(), what: ' ', who: '', when: '' };
  expect(said(heldEvening({ agreements: [empty], parked: [] }))).toBe(
    ['Vorige keer: 9 april', 'Toen schreven jullie geen afspraken op.'].join('\n'),
  );
});

it('says of which team it was when that is another one', () => {
  const shown = render(PreviousTime, { props: { evening: heldEvening(), isOfOtherTeam: true } }).body;
  expect(shown).toContain('Dit was een avond van team De Vuurtoren.');
  expect(said(heldEvening())).not.toContain('Vuurtoren');
});

/** An evening that ended on a day of April. */
function endedOn(day: number, changes: Partial<Evening> = {}): Evening {
  const until = `2026-04-${String(day).padStart(2, '0')}T18:10:00.000Z`;
  const [moment] = heldEvening().moments;
  const moments = moment === undefined ? [] : [{ ...moment, until }];
  return heldEvening({ id: lineId(), moments, ...changes });
}

const unwritten = { agreements: [], parked: [] };
const prepared = (team: string) => heldEvening({ id: lineId(), state: 'preparing', moments: [], team });

it('is the last evening of the same team, also when another team had one since', () => {
  const [own, earlier, other] = [endedOn(9), endedOn(2), endedOn(12, { team: 'De Linde' })];
  expect(previousEvening(prepared(' de  vuurtoren '), [earlier, other, own])).toBe(own);
  expect(previousEvening(prepared('De Linde'), [earlier, other, own])).toBe(other);
});

it('is the last of all when the team is not filled in, or had none', () => {
  const [own, other] = [endedOn(9), endedOn(12, { team: 'De Linde' })];
  expect(previousEvening(prepared(''), [own, other])).toBe(other);
  expect(previousEvening(prepared('De Haven'), [own, other])).toBe(other);
  expect(isOfOtherTeam(prepared('De Haven'), other)).toBe(true);
  expect(isOfOtherTeam(prepared(''), other)).toBe(false);
  expect(isOfOtherTeam(prepared('de linde'), other)).toBe(false);
});

it('passes over an evening that left nothing, that is not over, and this one', () => {
  const own = endedOn(2);
  const line = { id: lineId(), what: ' ', who: '', when: '' };
  const fire = endedOn(12, { ...unwritten, agreements: [line] });
  const others = [fire, endedOn(13, { state: 'going' })];
  expect(previousEvening(prepared('De Vuurtoren'), [...others, own])).toBe(own);
  expect(previousEvening(own, [...others, own])).toBeUndefined();
  const named = endedOn(14, { ...unwritten, nextEveningOn: '2026-05-14' });
  expect(previousEvening(prepared('De Vuurtoren'), [own, named]), 'a day that people named').toBe(named);
});

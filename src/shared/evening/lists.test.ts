import { describe, expect, it } from 'vitest';
import { after, anEvening, id, refusal } from '../../../tests/fixtures/evenings/evening.ts';
import {
  addStickers,
  addTakeaway,
  addTheme,
  askToWrite,
  chooseTheme,
  eveningSchema,
  groupTheme,
  keepCard,
  letThemeGo,
  park,
  parkPersonal,
  removeLine,
  returnCard,
  stopWriting,
  themeGroups,
  undo,
} from './index.ts';

describe('themes', () => {
  const withThemes = ['Bezoek', 'Eten', 'Tuin'].reduce(
    (evening, text, index) => after(addTheme(evening, { id: id(600 + index), text })),
    anEvening(),
  );

  it('chooses at most two', () => {
    const two = after(chooseTheme(after(chooseTheme(withThemes, id(600))), id(602)));
    expect(chooseTheme(two, id(601))).toEqual(refusal('two-chosen'));
    expect(after(chooseTheme(two, id(602)))).toEqual(two);
    const other = after(chooseTheme(after(letThemeGo(two, id(600))), id(601)));
    expect(other.themes.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual(['Eten', 'Tuin']);
    const three = withThemes.themes.map((theme) => ({ ...theme, chosen: true }));
    expect(eveningSchema.safeParse({ ...withThemes, themes: three }).success).toBe(false);
  });

  it('counts stickers, never fewer than none', () => {
    const counted = after(addStickers(after(addStickers(withThemes, id(601), 1)), id(601), 2));
    expect(counted.themes[1]?.stickers).toBe(3);
    expect(after(addStickers(counted, id(601), -5)).themes[1]?.stickers).toBe(0);
    expect(after(addStickers(counted, id(601), 5_000)).themes[1]?.stickers).toBe(999);
    expect(addStickers(counted, id(601), 0.5)).toEqual(refusal('out-of-range'));
    expect(addStickers(counted, id(999), 1)).toEqual(refusal('not-there'));
  });

  it('puts together what belongs together, most stickers first', () => {
    let evening = after(addStickers(withThemes, id(601), 3));
    evening = after(addStickers(after(addStickers(evening, id(600), 2)), id(602), 2));
    evening = after(
      groupTheme(after(groupTheme(evening, id(600), ' Samen  buiten ')), id(602), 'Samen buiten'),
    );
    expect(themeGroups(evening).map(({ name, stickers, themes }) => [name, stickers, themes.length])).toEqual(
      [
        ['Samen buiten', 4, 2],
        ['', 3, 1],
      ],
    );
  });
});

describe('what is written down', () => {
  it('parks with owner and day, and puts a personal matter on the list without a word', () => {
    const parked = after(
      park(anEvening(), { id: id(500), what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' }),
    );
    const both = after(parkPersonal(parked, id(501)));
    expect(both.parked).toEqual([
      { kind: 'subject', id: id(500), what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' },
      { kind: 'personal', id: id(501) },
    ]);
    // Nothing that somebody adds to that line is kept.
    const written = { ...both, parked: [{ kind: 'personal', id: id(501), what: 'over Mien', who: 'Ans' }] };
    expect(eveningSchema.parse(written).parked).toEqual([{ kind: 'personal', id: id(501) }]);
  });

  it('keeps a card once', () => {
    const card = { id: id(400), deckId: 'team', cardId: 'proud', text: 'Waar was je trots op?' };
    const kept = after(keepCard(anEvening(), card));
    expect(after(keepCard(kept, { ...card, id: id(401) })).keptCards).toEqual([card]);
  });

  it('lets a card go that is put back, also when its words were corrected, and no other', () => {
    const card = { id: id(400), deckId: 'team', cardId: 'proud', text: 'Waar was je trots op?' };
    const same = { id: id(401), deckId: 'eten', cardId: 'proud', text: 'Wat proeft u?' };
    const both = { ...anEvening(), keptCards: [{ ...card, text: 'Trots?' }, same] };
    const returned = returnCard(both, card);
    expect(after(returned).keptCards).toEqual([same]);
    expect(returned.ok && undo(returned.evening, returned.undo)).toEqual(both);
    expect(returnCard(after(returned), card)).toEqual(refusal('not-there'));
  });

  it('removes a line and puts it back', () => {
    let evening = anEvening();
    for (const number of [1, 2, 3])
      evening = after(addTakeaway(evening, { id: id(300 + number), text: 'Koffie' }));
    const removed = removeLine(evening, 'takeaways', id(302));
    expect(after(removed).takeaways.map((line) => line.id)).toEqual([id(301), id(303)]);
    expect(removed.ok && undo(removed.evening, removed.undo)).toEqual(evening);
    expect(removeLine(evening, 'parked', id(302))).toEqual(refusal('not-there'));
  });

  it('is nothing around the fire, until somebody asks', () => {
    const fire = anEvening('kampvuurgesprek');
    expect(fire.parts.map(({ kind }) => kind)).toEqual(['fire']);
    const refusals = [
      addTheme(fire, { id: id(200), text: 'x' }),
      park(fire, { id: id(200), what: 'x', who: '', by: '' }),
      parkPersonal(fire, id(200)),
      addTakeaway(fire, { id: id(200), text: 'x' }),
      keepCard(fire, { id: id(200), deckId: 'team', cardId: 'proud', text: 'x' }),
    ];
    expect(refusals).toEqual(refusals.map(() => refusal('nobody-asked')));
    const asked = after(addTakeaway(after(askToWrite(fire)), { id: id(200), text: 'Vaker zo zitten' }));
    const stopped = after(stopWriting(asked));
    expect(stopped.takeaways).toHaveLength(1);
    expect(addTakeaway(stopped, { id: id(201), text: 'x' })).toEqual(refusal('nobody-asked'));
    expect(after(askToWrite(anEvening())).writing).toBe('open');
    expect(after(stopWriting(anEvening())).writing).toBe('open');
  });
});

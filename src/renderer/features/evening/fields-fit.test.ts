import { eveningSchema, type Evening } from '#shared/evening/index.ts';
import { heldEvening } from '#shared/evening/held.fixture.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import type { AfterEvening } from './after/after-evening.svelte.ts';
import AgreementsAfter from './after/AgreementsAfter.svelte';
import ParkedAfter from './after/ParkedAfter.svelte';
import ThemesAfter from './after/ThemesAfter.svelte';
import WordsAfter from './after/WordsAfter.svelte';
import AboutFields from './prepare/AboutFields.svelte';
import HouseRules from './prepare/HouseRules.svelte';
import PartFields from './prepare/PartFields.svelte';

/*
 * One text that does not fit keeps the whole evening from being stored. So no field may take more than the schema holds:
 * each is drawn with a mark in it, and what it takes at most is put into the evening in the place of that mark.
 */

// The preferences of the laptop are read when the screens are loaded; here there are none.
vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

const partId = '11111111-1111-4111-8111-111111111111';
const subject = { kind: 'subject', id: partId, by: '' } as const;

/** An evening with a mark of its own in every text that people type. */
const marked: Evening = heldEvening({
  ...{ title: 'MARK-title', place: 'MARK-place', team: 'MARK-team', aim: 'MARK-aim' },
  houseRules: ['MARK-rule'],
  parts: heldEvening().parts.map((part) => ({
    ...part,
    ...{ title: 'MARK-part', question: 'MARK-question', hint: 'MARK-hint', notes: 'MARK-notes' },
  })),
  themes: [{ id: partId, text: 'MARK-theme', group: '', stickers: 0, chosen: true }],
  parked: [{ ...subject, what: 'MARK-parked', who: 'MARK-returns' }],
  agreements: [{ id: partId, what: 'MARK-what', who: 'MARK-who', when: 'MARK-when' }],
  takeaways: [{ id: partId, text: 'MARK-takeaway' }],
  keptCards: [{ id: partId, deckId: 'eten', cardId: 'thuis', text: 'MARK-card' }],
});

const editor = {
  evening: marked,
  type: () => undefined,
  halfTyped: () => undefined,
  keepHalfTyped: () => undefined,
};
const after = { evening: marked, mayAdd: true, isUnwritten: false } as unknown as AfterEvening;
const onremoved = () => undefined;
const programme = { typedMinutes: () => undefined };
const rules = {
  rules: marked.houseRules,
  hint: '',
  ontype: onremoved,
  onadd: () => true,
  onremove: () => true,
};

/** The fields of a component that hold a mark, with how much each takes. */
function fieldsOf(component: Component<never>, props: object): [mark: string, most: number][] {
  const { body } = render(component as Component<Record<string, unknown>>, { props: { ...props } });
  return [...body.matchAll(/<(?:input|textarea)\b[^>]*>[^<]*/g)].flatMap(([field]): [string, number][] => {
    const mark = /MARK-\w+/.exec(field)?.[0];
    const most = Number(/maxlength="(\d+)"/.exec(field)?.[1] ?? Infinity);
    return mark === undefined ? [] : [[mark, most]];
  });
}

const fields = [
  ...fieldsOf(AboutFields, { editor }),
  ...fieldsOf(HouseRules, rules),
  ...fieldsOf(PartFields, { programme, part: marked.parts[0], onremove: onremoved }),
  ...fieldsOf(AgreementsAfter, { after, onremoved }),
  ...fieldsOf(ParkedAfter, { after, onremoved }),
  ...fieldsOf(ThemesAfter, { after }),
  ...fieldsOf(WordsAfter, { after, list: 'takeaways', onremoved }),
  ...fieldsOf(WordsAfter, { after, list: 'keptCards', onremoved }),
];

describe('the fields of an evening', () => {
  it('are all of them looked at', () => {
    const all = [...JSON.stringify(marked).matchAll(/MARK-\w+/g)].map(([mark]) => mark);
    expect(fields.map(([mark]) => mark).toSorted()).toEqual(all.toSorted());
  });

  it.each(fields)('take no more than is stored: %s', (mark, most) => {
    expect(most, 'it has a limit').toBeLessThan(Infinity);
    const filled: unknown = JSON.parse(JSON.stringify(marked).replace(mark, 'x'.repeat(most)));
    expect(eveningSchema.safeParse(filled).success).toBe(true);
  });
});

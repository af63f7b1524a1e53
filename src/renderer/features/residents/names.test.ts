import type { Resident } from '#shared/model/index.ts';
import { expect, it } from 'vitest';
import { findResidents, representativeOf } from './names.ts';

function resident(callName: string, fullName: string): Resident {
  return {
    id: crypto.randomUUID(),
    callName,
    fullName,
    relatives: [],
    representative: { kind: 'nobody' },
    communication: { needs: [], advice: '' },
    simpleMode: false,
    createdAt: '2026-03-12T10:00:00.000Z',
  };
}

const house = [
  resident('Mien', 'Wilhelmina Johanna Theodora Voorbeeld-van den Dungen tot Verzonnenstein'),
  resident('Hassan', 'Hassan El Fantasi'),
  resident('Zoë', 'Zoë Probeersel'),
  resident('حسن', ''),
];

it('finds by call name, by any part of the full name, without accents and capitals', () => {
  const found = (words: string) => findResidents(house, words).map((one) => one.callName);
  expect(found('mie')).toEqual(['Mien']);
  expect(found('dungen wil')).toEqual(['Mien']);
  expect(found('ZOE')).toEqual(['Zoë']);
  expect(found('حسن')).toEqual(['حسن']);
  expect(found('niemand')).toEqual([]);
  expect(found(' ')).toHaveLength(house.length);
});

it('names no representative who was taken off the list', () => {
  const mien = resident('Mien', '');
  const relative = { id: crypto.randomUUID(), name: 'Bas', relation: '' };
  const withRepresentative: Resident = {
    ...mien,
    relatives: [relative],
    representative: { kind: 'person', relativeId: relative.id, ground: 'mentor' },
  };
  expect(representativeOf(withRepresentative)).toEqual(relative);
  expect(representativeOf({ ...withRepresentative, relatives: [] })).toBeUndefined();
});

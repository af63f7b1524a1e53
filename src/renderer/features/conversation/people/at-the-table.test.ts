import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '#shared/model/index.ts';
import { AtTheTable } from './at-the-table.svelte.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-13T10:00:00') }));
afterEach(() => void vi.useRealTimers());

function table() {
  const record: Pick<Conversation, 'heldOn' | 'participants'> = {
    heldOn: '2026-03-12',
    participants: [
      { id: 'k', name: 'Kees', kind: 'resident', role: '' },
      { id: 's', name: 'Sannne', kind: 'worker', role: 'verzorgende' },
    ],
  };
  return { record, table: new AtTheTable(record) };
}

describe('the day', () => {
  it('changes to another day that has been', () => {
    const { record, table: here } = table();
    here.heldOn = '2026-03-11';
    expect(record.heldOn).toBe('2026-03-11');
    expect(here.isDayToCome).toBe(false);
  });

  it.each(['', '2026-03-14'])('stays when what is typed is no day that has been: %s', (day) => {
    const { record, table: here } = table();
    here.heldOn = day;
    expect(record.heldOn).toBe('2026-03-12');
    expect(here.isDayToCome).toBe(day !== '');
  });
});

describe('who was there', () => {
  it('gets another name, and never none', () => {
    const { record, table: here } = table();
    const sanne = here.people[1];
    if (sanne === undefined) throw new Error('nobody there');
    here.rename(sanne, ' Sanne ');
    here.rename(sanne, '  ');
    expect(record.participants[1]?.name).toBe('Sanne');
  });

  it('goes, and comes back in the same place', () => {
    const { record, table: here } = table();
    const before = structuredClone(record.participants);
    const kees = here.people[0];
    if (kees === undefined) throw new Error('nobody there');
    here.remove(kees);
    expect(record.participants.map(({ id }) => id)).toEqual(['s']);
    expect(here.removedName).toBe('Kees');
    here.putBack();
    expect(record.participants).toEqual(before);
    expect(here.removedName).toBe('');
  });

  it('can be one more, with a name', () => {
    const { record, table: here } = table();
    here.add();
    expect(here.other.isNameMissing).toBe(true);
    expect(record.participants).toHaveLength(2);
    here.other.name = ' Anneke ';
    here.other.role = 'dochter';
    here.add();
    expect(record.participants[2]).toMatchObject({ name: 'Anneke', role: 'dochter', kind: 'relative' });
    expect(here.other.isWaiting).toBe(false);
  });

  it('is never more than a record holds', () => {
    const { record, table: here } = table();
    for (let count = 0; count < 60; count += 1) {
      here.other.name = `Gast ${count}`;
      here.add();
    }
    expect(record.participants).toHaveLength(40);
    expect(here.hasRoom).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { usualHouseSettings, type HouseSettings } from '#shared/model/index.ts';
import { whatIsNotStored } from './autosave.svelte.ts';
import { House } from './house.svelte.ts';

const logo = { png: 'iVBORw0KGgo=', width: 6, height: 2 };

/** A table in memory, which can be told to fail. */
function houseWith(stored?: HouseSettings, damaged: House['records']['damaged'] = []) {
  const disk = { record: stored, name: 'De Verzonnen Linde', fails: false };
  const house = new House(
    {
      ...{ stored: [], damaged, load: () => Promise.resolve() },
      get: () => disk.record,
      put: (record) => {
        if (disk.fails) return Promise.reject(new Error('the disk is full'));
        disk.record = record;
        return Promise.resolve();
      },
    },
    {
      read: () => disk.name,
      replace: (name) => {
        if (disk.fails) return Promise.reject(new Error('the disk is full'));
        disk.name = name;
        return Promise.resolve();
      },
    },
  );
  return { house, disk };
}

it('has the usual settings while nobody chose anything, and writes nothing by itself', () => {
  const { house, disk } = houseWith();
  expect(house.settings).toEqual(usualHouseSettings);
  expect(house.onSheet).toEqual({ name: 'De Verzonnen Linde' });
  expect(house.status).toBe('idle');
  expect(disk.record).toBeUndefined();
});

it('changes one thing and leaves the others, on the disk when it says so', async () => {
  const { house, disk } = houseWith({ ...usualHouseSettings, logo });
  await house.change({ onSheet: { name: false, logo: true } });
  expect(house.status).toBe('saved');
  expect(disk.record).toEqual({ id: 'house', onSheet: { name: false, logo: true }, logo });
  expect(house.onSheet).toEqual({ name: '', logo });
});

it('keeps on the screen what could not be stored, says so, and stores it with the next change', async () => {
  const { house, disk } = houseWith();
  disk.fails = true;
  await house.change({ logo });
  expect(house.status).toBe('failed');
  expect(house.failure).toMatchObject({ message: 'the disk is full' });
  expect(house.settings.logo).toEqual(logo);
  const waiting = whatIsNotStored();
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.unsavedWords(), 'a picture is no words to write down by hand').toEqual([]);
  disk.fails = false;
  await house.change({ onSheet: { name: false, logo: true } });
  expect(house.status).toBe('saved');
  expect(disk.record).toMatchObject({ logo, onSheet: { name: false } });
  expect(whatIsNotStored()).toHaveLength(0);
});

it('has another name on the A4 as soon as it is stored, and not before', async () => {
  const { house, disk } = houseWith();
  disk.fails = true;
  await expect(house.rename('De Eik')).rejects.toThrow('the disk is full');
  expect(house.onSheet).toEqual({ name: 'De Verzonnen Linde' });
  disk.fails = false;
  await house.rename('De Eik');
  expect([house.name, house.onSheet]).toEqual(['De Eik', { name: 'De Eik' }]);
});

it('leaves what cannot be read as it is, until people begin anew', async () => {
  const { house, disk } = houseWith(undefined, [{ id: 'house', residentId: null }]);
  expect(house.isDamaged).toBe(true);
  expect(disk.record).toBeUndefined();
  await house.beginAnew();
  expect(house.isDamaged).toBe(false);
  expect(disk.record).toEqual(usualHouseSettings);
});

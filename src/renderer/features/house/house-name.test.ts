import { expect, it } from 'vitest';
import { HouseName } from './house-name.svelte.ts';

/** A house that stores a name when it is told to, or fails. */
function aHouse() {
  const waiting: { store: () => void; fail: () => void }[] = [];
  const house = {
    name: 'De Verzonnen Linde',
    rename: (asked: string) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({
          store: () => {
            house.name = asked.trim();
            resolve();
          },
          fail: () => {
            reject(new Error('the disk is full'));
          },
        });
      }),
  };
  return { name: new HouseName(house), house, waiting };
}

it('says that the name is stored when it is, as it is stored', async () => {
  const { name, house, waiting } = aHouse();
  expect([name.typed, name.status]).toEqual(['De Verzonnen Linde', 'idle']);
  name.typed = ' De Eik ';
  const saving = name.save();
  expect(name.status).toBe('saving');
  await name.save();
  expect(waiting, 'pressed twice, asked once').toHaveLength(1);
  waiting[0]?.store();
  await saving;
  expect([name.typed, name.status, house.name]).toEqual(['De Eik', 'saved', 'De Eik']);
  name.typed = 'De Eik 2';
  expect(name.status).toBe('idle');
});

it('keeps what was typed when it could not be stored, and stores it at the next try', async () => {
  const { name, house, waiting } = aHouse();
  name.typed = 'De Eik';
  const saving = name.save();
  waiting[0]?.fail();
  await saving;
  expect([name.typed, name.status, house.name]).toEqual(['De Eik', 'failed', 'De Verzonnen Linde']);
  expect(name.failure).toMatchObject({ message: 'the disk is full' });
  const again = name.save();
  waiting[1]?.store();
  await again;
  expect([name.status, name.failure, house.name]).toEqual(['saved', undefined, 'De Eik']);
});

it('does not take away what people typed while it was storing, nor say that it is stored', async () => {
  const { name, waiting } = aHouse();
  name.typed = 'De Eik';
  const saving = name.save();
  name.typed = 'De Eik aan zee';
  waiting[0]?.store();
  await saving;
  expect([name.typed, name.status]).toEqual(['De Eik aan zee', 'idle']);
});

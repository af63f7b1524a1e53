import { expect, it } from 'vitest';
import { judgePassphrase } from './passphrase-strength.ts';
import { proposePassphrase } from './propose-passphrase.ts';

const known = ['Sjoukje Demostra', 'Huize De Verzonnen Linde'];

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['orgel', 'too-short'],
  ['Sjoukje Demostra', 'name'],
  ['verzonnen linde', 'name'],
  ['aaaaaaaaaaaaaa', 'repeated'],
  ['welkom01welkom01', 'repeated'],
  ['qwertyuiop', 'common'],
  ['wachtwoord123', 'guessable'],
])('explains why "%s" will not do: %s', async (passphrase, weakness) => {
  expect(await judgePassphrase(passphrase, known)).toBe(weakness);
});

it.each(['tuinlamp orgel', 'elke dag naar buiten', 'kapel en kerkorgel', 'حديقة الشاي القديمة'])(
  'takes a sentence of one’s own: "%s"',
  async (passphrase) => {
    expect(await judgePassphrase(passphrase, known)).toBeUndefined();
  },
);

it('takes every passphrase that it proposes itself', async () => {
  for (let count = 0; count < 20; count += 1) {
    const proposed = proposePassphrase();
    expect(proposed.split(' ')).toHaveLength(5);
    expect(await judgePassphrase(proposed, known)).toBeUndefined();
  }
});

it('proposes another one each time', () => {
  expect(new Set(Array.from({ length: 50 }, () => proposePassphrase())).size).toBe(50);
});

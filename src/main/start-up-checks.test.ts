import { expect, it } from 'vitest';
import { checkStart, type StartUpFacts } from './start-up-checks.ts';

const vaultId = '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11';
const other = '11111111-7c35-4d7e-9d0d-0a6d8a3a1b11';

const cases: [string, StartUpFacts, string | undefined][] = [
  ['a first run', { vaultFile: null, sentinel: null, hasBackups: false, hasTwin: false }, undefined],
  [
    'a vault without a sentinel',
    { vaultFile: { vaultId, sequence: 3 }, sentinel: null, hasBackups: true, hasTwin: true },
    undefined,
  ],
  ['a vault as it was seen last', seen(4, 4), undefined],
  ['a vault that went one further before the sentinel did', seen(5, 4), undefined],
  ['a vault that was put back', seen(3, 4), 'vault-file-older'],
  ['no vault file but a sentinel', { ...seen(1, 1), vaultFile: null }, 'vault-file-missing'],
  [
    'no vault file but backups',
    { vaultFile: null, sentinel: null, hasBackups: true, hasTwin: false },
    'vault-file-missing',
  ],
  [
    'no vault file but a twin',
    { vaultFile: null, sentinel: null, hasBackups: false, hasTwin: true },
    'vault-file-missing',
  ],
  [
    'another vault than the sentinel knows',
    { ...seen(9, 1), vaultFile: { vaultId: other, sequence: 9 } },
    'vault-file-older',
  ],
];

function seen(sequence: number, vaultSequence: number): StartUpFacts {
  return {
    vaultFile: { vaultId, sequence },
    sentinel: { vaultId, vaultSequence },
    hasBackups: false,
    hasTwin: true,
  };
}

it.each(cases)('%s', (_name, facts, reason) => {
  if (reason === undefined) expect(() => checkStart(facts)).not.toThrow();
  else expect(() => checkStart(facts)).toThrow(reason);
});

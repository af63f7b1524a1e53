import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sortFiles } from './guide-shelf.svelte.ts';

const text = readFileSync('resources/guides/wensengesprek.json', 'utf8');

it('keeps the good guides and names what is wrong with the others', () => {
  const { guides, refused } = sortFiles([
    {
      status: 'read',
      fileName: 'eigen.json',
      own: true,
      text: text.replaceAll('"wensengesprek"', '"eigen"'),
    },
    { status: 'read', fileName: 'kopie.json', own: true, text },
    { status: 'refused', fileName: 'groot.json', own: true, reason: 'too-large' },
    { status: 'read', fileName: 'kapot.json', own: true, text: '{' },
    { status: 'read', fileName: 'wensengesprek.json', own: false, text },
  ]);
  expect(guides.map((guide) => guide.id)).toEqual(['wensengesprek', 'eigen']);
  expect(refused.map(({ fileName, reason }) => [fileName, reason.kind])).toEqual([
    ['kopie.json', 'twice'],
    ['groot.json', 'too-large'],
    ['kapot.json', 'not-json'],
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sortOwnFiles } from '#features/own-files/index.ts';
import type { OwnFile } from '#shared/bridge/own-files.ts';
import { draftFrom, guideSchema } from '#shared/guides/index.ts';
import { guideKind } from './guide-shelf.svelte.ts';

const sortFiles = (files: readonly OwnFile[]) => sortOwnFiles(files, guideKind);
const text = readFileSync('resources/guides/wensengesprek.json', 'utf8');

it('keeps the good guides and names what is wrong with the others', () => {
  const { all: guides, refused } = sortFiles([
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

it('keeps drafts apart: nobody can choose what is not finished', () => {
  const draft = draftFrom(guideSchema.parse(JSON.parse(text)));
  const file = (fileName: string, content: string) => ({
    ...{ status: 'read' as const, fileName, own: true, text: content },
  });
  const {
    all: guides,
    own,
    drafts,
    refused,
  } = sortFiles([
    file('eigen.json', text.replaceAll('"wensengesprek"', '"eigen"')),
    file('eigen.draft', JSON.stringify(draft)),
    file('kapot.draft', '{ "x": 1,'),
    file('anders.draft', text),
    { status: 'read', fileName: 'wensengesprek.json', own: false, text },
  ]);
  expect(guides.map(({ id }) => id)).toEqual(['wensengesprek', 'eigen']);
  expect(own.map(({ fileName, value }) => [fileName, value.id])).toEqual([['eigen.json', 'eigen']]);
  expect(drafts).toEqual([{ fileName: 'eigen.draft', draft }]);
  expect(refused.map(({ fileName, reason }) => [fileName, reason.kind])).toEqual([
    ['kapot.draft', 'not-json'],
    ['anders.draft', 'not-a-guide'],
  ]);
});

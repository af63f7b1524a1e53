import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataFolderError, prepareDataFolder } from './data-folder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

it('makes the folder and leaves nothing in it', () => {
  prepareDataFolder(join(home, 'a', 'b'));
  expect(readdirSync(join(home, 'a', 'b'))).toEqual([]);
});

it('refuses a path that depends on where the app was started', () => {
  expect(() => {
    prepareDataFolder('somewhere');
  }).toThrow(DataFolderError);
});

it('says so when the folder cannot be made', () => {
  writeFileSync(join(home, 'file'), '');
  expect(() => {
    prepareDataFolder(join(home, 'file', 'data'));
  }).toThrow(
    expect.objectContaining({ name: 'DataFolderError', folder: join(home, 'file', 'data') }) as Error,
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../src/renderer/i18n/en.ts';
import { nl } from '../../src/renderer/i18n/nl.ts';
import { projectFolder } from '../runtime/project.ts';

/* What the window of the shared screen loads, in the files as they were built: a view needs nothing of the facilitator. */

const rendererFolder = join(projectFolder, 'out', 'renderer');
const read = (path: string) => readFileSync(join(rendererFolder, path), 'utf8');

const all = readdirSync(rendererFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js'));

/** Every script that a page or a script names, however it imports it. What is named in a comment is not there. */
function scriptsIn(text: string, folder: string): string[] {
  return [...text.matchAll(/["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)]
    .map(([, path]) => posix.normalize(posix.join(folder, path ?? '')))
    .filter((path) => all.includes(path));
}

/** Every script that a page can come to load, however far away. */
function loadedBy(page: string): Set<string> {
  const found = new Set<string>();
  const waiting = scriptsIn(read(page), '.');
  for (const path of waiting) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...scriptsIn(read(path), posix.dirname(path)));
  }
  return found;
}

const room = loadedBy('audience.html');

test('it loads a script, and the page of the facilitator loads more', () => {
  expect(room.size).toBeGreaterThan(0);
  expect(loadedBy('facilitator.html').size).toBeGreaterThan(room.size);
});

const ofTheFacilitator: Record<string, string> = {
  'the database': 'Dexie',
  'any database': 'indexedDB',
  'any storage': 'localStorage',
  'deriving keys': 'argon2',
  'sealing and opening': 'AES-GCM',
  'the bridge of the facilitator': 'window.bridge',
  'Word documents': 'wordprocessingml',
  'reading days in words': 'ParsingComponents',
  'judging passphrases': 'zxcvbn',
  'unpacking files': 'unzipSync',
  'texts of unlocking': nl.unlock.hint,
  'texts of unlocking in English': en.unlock.hint,
  'texts of a conversation': nl.conversation.privateHint,
};

for (const [what, sign] of Object.entries(ofTheFacilitator)) {
  test(`it does not load ${what}`, () => {
    const having = all.filter((path) => read(path).includes(sign));
    expect(having, 'the sign stands somewhere in what was built, or it would prove nothing').not.toEqual([]);
    expect(having.filter((path) => room.has(path))).toEqual([]);
  });
}

test('it loads its own texts, in both languages', () => {
  const scripts = [...room].map(read).join('\n');
  for (const { audienceView } of [nl, en]) expect(scripts).toContain(audienceView.blank);
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, projectRoot } from './commands.ts';

/*
 * Writes THIRD-PARTY-NOTICES.md: the licence texts of everything that is part of the packaged app. With `--check` it
 * only says whether the file is up to date.
 */

/** Packages that are compiled or bundled into the app, besides the dependencies of package.json. */
const bundledToo = [
  { name: 'svelte', why: 'its runtime is part of every screen' },
  { name: 'clsx', why: 'inside the Svelte runtime' },
  { name: 'esm-env', why: 'inside the Svelte runtime' },
  { name: 'nanoid', why: 'inside docx' },
];

const packageOf = (name: string) =>
  JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    homepage?: string;
  };

/** Pieces of other people's code inside a package, as that package itself tells in its files. */
function innerNotices(name: string, file: string): string {
  const source = readFileSync(join(projectRoot, 'node_modules', name, file), 'utf8');
  return [...source.matchAll(/\/\*[*!]?\s*\n?((?:(?!\*\/)[\s\S])*?@license(?:(?!\*\/)[\s\S])*)\*\//g)]
    .map((match) => (match[1] ?? '').replace(/^\s*\* ?/gm, '').trim())
    .join('\n\n');
}

function licenceFiles(name: string): string {
  const folder = join(projectRoot, 'node_modules', name);
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

function section(title: string, note: string, text: string): string {
  // Four backticks, because a licence may hold three.
  return `## ${title}\n\n${note}\n\n\`\`\`\`text\n${text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')}\n\`\`\`\`\n`;
}

function packageSection({ name, why }: { name: string; why?: string }): string {
  const { version, license } = packageOf(name);
  const text = licenceFiles(name);
  if (text === '') throw new Error(`${name} brings no licence text: write it by hand`);
  return section(`${name} ${version}`, `Licence: ${license}${why === undefined ? '' : ` (${why})`}`, text);
}

const isc = `ISC License

Copyright (c) Lucide Icons and Contributors

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const mit = (holder: string) => `The MIT License (MIT)

${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Makes the whole text of THIRD-PARTY-NOTICES.md. */
export function makeNotices(): string {
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return [
    '# Third-party notices\n',
    'Goed Gesprek is made of the work of many others. These are the licences of what is inside the packaged app.',
    'Made with `npx tsx scripts/notices.ts`; change that script, not this file.\n',
    ...Object.keys(dependencies).map((name) => packageSection({ name })),
    ...bundledToo.map(packageSection),
    section(
      'Parts of other work inside docx',
      'As docx tells in its own files; and `events` for its streams.',
      [
        innerNotices('docx', 'dist/index.mjs'),
        mit('events: Copyright Joyent, Inc. and other Node contributors.'),
      ]
        .filter((text) => text !== '')
        .join('\n\n'),
    ),
    section(
      'Lucide icons',
      'Licence: ISC. The drawings in src/renderer/ui/icons.ts come from https://lucide.dev.',
      isc,
    ),
    section(
      'Feather icons',
      'Licence: MIT. Some of the Lucide drawings come from Feather.',
      mit('Copyright (c) 2013-present Cole Bemis'),
    ),
    section(
      `Electron ${packageOf('electron').version}`,
      'Licence: MIT. Electron contains Chromium, Node.js, FFmpeg and many other works. Their licences stand in the files `LICENSE` and `LICENSES.chromium.html` beside the app.',
      licenceFiles('electron'),
    ),
  ].join('\n');
}

if (isStarted(import.meta.url)) {
  const path = join(projectRoot, 'THIRD-PARTY-NOTICES.md');
  const notices = makeNotices();
  if (!process.argv.includes('--check')) {
    writeFileSync(path, notices);
    console.log(`${notices.match(/^## /gm)?.length ?? 0} works in THIRD-PARTY-NOTICES.md`);
  } else if (!existsSync(path) || readFileSync(path, 'utf8').replace(/\r\n/g, '\n') !== notices) {
    console.log('THIRD-PARTY-NOTICES.md is not up to date: run `npx tsx scripts/notices.ts`');
    process.exitCode = 1;
  } else {
    console.log(`${notices.match(/^## /gm)?.length ?? 0} works named`);
  }
}

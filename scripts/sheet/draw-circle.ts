import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { CirclePicture } from '#shared/circle/index.ts';
import { findChromium } from '../../tests/runtime/stand-in/chromium.ts';
import { projectRoot } from '../commands.ts';
import { NoBrowserError } from './no-browser-error.ts';

/* The page that draws; nothing answers at this address but us. */
const address = 'http://drawing.invalid/';

/**
 * Draws a circle as the app does, with the same code, in the browser of this machine: there is no canvas in Node. For
 * the command and the tests.
 *
 * @throws NoBrowserError when there is no Chromium
 */
export async function drawCircleInBrowser(picture: CirclePicture): Promise<Uint8Array> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new NoBrowserError('there is no Chromium to draw the circle with');
  const code = await drawingCode();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(address);
    await page.addScriptTag({ content: code });
    const call = `circlePictures.circlePng(${JSON.stringify(picture)}).then((bytes) => [...bytes])`;
    return Uint8Array.from(await page.evaluate<number[]>(call));
  } finally {
    await browser.close();
  }
}

async function drawingCode(): Promise<string> {
  const made = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: join(projectRoot, 'svelte.config.js') })],
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(projectRoot, 'src', 'renderer', 'features', 'circle', 'picture.ts'),
        formats: ['iife'],
        name: 'circlePictures',
      },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.find((file) => file.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the drawing code was not built');
  return code;
}

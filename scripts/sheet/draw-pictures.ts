import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { logoPng, pictureKey, type DrawnPictures } from '#features/sheet/document/index.ts';
import type { SheetPicture } from '#shared/agreement-sheet/index.ts';
import { findChromium } from '../../tests/runtime/stand-in/find-chromium.ts';
import { projectRoot } from '../commands.ts';
import { NoBrowserError } from './no-browser-error.ts';

/* The page that draws; nothing answers at this address but us. */
const address = 'http://drawing.invalid/';

type ToDraw = Exclude<SheetPicture, { kind: 'logo' }>;

/**
 * Draws the pictures of a sheet as the app does, with the same code, in the browser of this machine: there is no canvas
 * in Node. A logo is a PNG already, and needs no browser. For the command and the tests.
 *
 * @throws NoBrowserError when there is something to draw and no Chromium
 */
export async function drawPicturesInBrowser(pictures: readonly SheetPicture[]): Promise<DrawnPictures> {
  const drawn = new Map<string, Uint8Array>();
  const toDraw: ToDraw[] = [];
  for (const picture of pictures) {
    if (picture.kind === 'logo') drawn.set(pictureKey(picture), logoPng(picture));
    else toDraw.push(picture);
  }
  if (toDraw.length === 0) return drawn;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new NoBrowserError('there is no Chromium to draw pictures with');
  const code = await drawingCode();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(address);
    await page.addScriptTag({ content: code });
    for (const picture of toDraw) {
      const call = `sheetPictures.${drawingCall(picture)}.then((bytes) => [...bytes])`;
      drawn.set(pictureKey(picture), Uint8Array.from(await page.evaluate<number[]>(call)));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

function drawingCall(picture: ToDraw): string {
  return picture.kind === 'circle'
    ? `circlePng(${JSON.stringify(picture.picture)})`
    : `sheetIconPng(${JSON.stringify(picture.icon)}, ${picture.width})`;
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
        entry: join(projectRoot, 'scripts', 'sheet', 'drawing-page.ts'),
        formats: ['iife'],
        name: 'sheetPictures',
      },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.find((file) => file.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the drawing code was not built');
  return code;
}

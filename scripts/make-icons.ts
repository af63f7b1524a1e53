/**
 * Draws the app icon in every size from resources/icons/icon.svg, with the Chromium of this computer:
 * `npx tsx scripts/make-icons.ts`. The results are in the repository, so a build does not need this.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, '../resources/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
// What Windows asks for; 256 is the largest an .ico can hold.
const icoSizes: ReadonlySet<number> = new Set([16, 24, 32, 48, 64, 128, 256]);

interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** An .ico with PNG pictures: a header, one line of sixteen bytes per picture, then the pictures. */
function icoOf(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2); // the kind: icon
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const line = 6 + 16 * index;
    // One byte per side: 256 is written as 0.
    header.writeUInt8(size % 256, line);
    header.writeUInt8(size % 256, line + 1);
    header.writeUInt16LE(1, line + 4); // colour planes
    header.writeUInt16LE(32, line + 6); // bits per pixel
    header.writeUInt32LE(png.length, line + 8);
    header.writeUInt32LE(offset, line + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

async function draw(): Promise<Picture[]> {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const pictures: Picture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      // In a taskbar every pixel counts: the small ones go without the empty edge.
      const drawing = size <= 48 ? svg.replace('0 0 1024 1024', '64 64 896 896') : svg;
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
      );
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

const pictures = await draw();
for (const { size, png } of pictures) {
  writeFileSync(join(folder, `${size}x${size}.png`), png);
  // The names the packaging tool looks for by itself.
  if (size === 512) writeFileSync(join(folder, 'icon.png'), png);
}
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => icoSizes.has(size))));
console.log(`Icons written: ${sizes.join(', ')} and icon.ico`);

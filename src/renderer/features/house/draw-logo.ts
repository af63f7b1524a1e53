import { checkDrawing, checkPng, LogoRefusal, logoSize } from '#shared/house-logo/index.ts';
import { logoLimits, type HouseLogo } from '#shared/model/index.ts';

/* How much smaller a logo is drawn each time it comes out too large to keep. */
const smaller = 0.8;
/* The least difference from white that an eye sees on paper, of 255. */
const leastInk = 12;

interface Size {
  readonly width: number;
  readonly height: number;
}

type Draw = (context: CanvasRenderingContext2D, size: Size) => Promise<void>;

/**
 * Draws a file that somebody chose anew, as a PNG of our own: nothing of the file itself is in it. What is transparent
 * stays so, because paper is white.
 *
 * @param kind by the end of its name; what is in it decides
 * @param bytes the whole file
 * @throws LogoRefusal by the name of what is wrong with it
 */
export async function drawLogo(kind: 'png' | 'svg', bytes: Uint8Array): Promise<HouseLogo> {
  return kind === 'svg' ? drawSvg(bytes) : drawPng(bytes);
}

async function drawSvg(bytes: Uint8Array): Promise<HouseLogo> {
  const drawing = checkDrawing(textOf(bytes));
  return encoded(logoSize({ width: drawing.ratio, height: 1 }, true), async (context, { width, height }) => {
    const blob = new Blob([drawing.svg(width, height)], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(blob);
    try {
      const image = new Image();
      image.src = address;
      // An image runs no script and fetches nothing, whatever would have come past the check.
      await image.decode().catch(() => {
        throw new LogoRefusal('damaged');
      });
      context.drawImage(image, 0, 0, width, height);
    } finally {
      URL.revokeObjectURL(address);
    }
  });
}

async function drawPng(bytes: Uint8Array): Promise<HouseLogo> {
  const png = checkPng(bytes);
  const picture = await createImageBitmap(new Blob([png.bytes], { type: 'image/png' })).catch(() => {
    throw new LogoRefusal('damaged');
  });
  try {
    return await encoded(logoSize(png, false), (context, { width, height }) => {
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, width, height);
      return Promise.resolve();
    });
  } finally {
    picture.close();
  }
}

/** Draws, and draws smaller until it is small enough to keep. */
async function encoded(size: Size, draw: Draw): Promise<HouseLogo> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no canvas to draw the logo on');
  await draw(context, size);
  if (!showsOnPaper(context.getImageData(0, 0, size.width, size.height).data))
    throw new LogoRefusal('nothing-to-see');
  const png = await base64Of(canvas);
  if (png.length <= logoLimits.base64) return { png, ...size };
  const side = (length: number) => Math.max(1, Math.round(length * smaller));
  return encoded({ width: side(size.width), height: side(size.height) }, draw);
}

function showsOnPaper(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    const darkest = 255 - Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255);
    if ((darkest * (pixels[at + 3] ?? 0)) / 255 >= leastInk) return true;
  }
  return false;
}

async function base64Of(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('the logo did not become a picture');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // `data:image/png;base64,` and then what we keep.
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => {
      reject(new Error('the logo could not be read back'));
    };
    reader.readAsDataURL(blob);
  });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoRefusal('not-a-picture');
  }
}

import { flushSync, mount, unmount } from 'svelte';
import { pngOfSvg } from '#platform/png-of-svg.ts';
import { sheetColours, type SheetIcon } from '#shared/agreement-sheet/index.ts';
import SheetIconDrawing from './SheetIconDrawing.svelte';

/** An icon as an SVG that stands alone, in the dark teal of the sheet, which prints as dark grey. */
function sheetIconSvg(icon: SheetIcon, size: number): string {
  const place = document.createElement('div');
  const colour = `#${sheetColours.teal}`;
  const drawn = mount(SheetIconDrawing, { target: place, props: { icon, size, colour } });
  try {
    flushSync();
    const svg = place.querySelector('svg');
    if (svg === null) throw new Error('the icon was not drawn');
    return new XMLSerializer().serializeToString(svg);
  } finally {
    void unmount(drawn);
  }
}

/**
 * An icon as a PNG at print resolution, on nothing.
 *
 * @param size its width and height, in points
 * @throws Error when the browser cannot draw it
 */
export async function sheetIconPng(icon: SheetIcon, size: number): Promise<Uint8Array> {
  return pngOfSvg(sheetIconSvg(icon, size), { width: size, height: size });
}

import { pngOfSvg } from '#platform/png-of-svg.ts';
import { layOutCirclePicture, type CirclePicture as Picture, type CircleView } from '#shared/circle/index.ts';
import { textWidth } from '#shared/agreement-sheet/index.ts';
import { flushSync, mount, unmount } from 'svelte';
import CirclePicture from './CirclePicture.svelte';

/* The middle of a letter above the line it stands on, in letter sizes: half of a capital of Arial. */
const middleOfLetter = 0.358;

/**
 * Lays out a circle to be kept as a picture of its own: as large as half an A4, with everything that the screen shows.
 * Measures are points.
 */
export function pictureToKeep(view: CircleView, language: 'nl' | 'en'): Picture {
  return layOutCirclePicture(view, language, {
    ...{ width: 520, height: 400, textSize: 12, legend: 'all' },
    ...{ measure: textWidth, style: 'whole' },
  });
}

/** The picture as an SVG that stands alone: no style sheet, no script, nothing fetched; the whole in words as its title. */
export function circleSvg(picture: Picture): string {
  const place = document.createElement('div');
  const drawn = mount(CirclePicture, { target: place, props: { picture } });
  try {
    flushSync();
    const svg = place.querySelector('svg');
    if (svg === null) throw new Error('the picture of the circle was not drawn');
    settle(svg, picture.sentence);
    return new XMLSerializer().serializeToString(svg);
  } finally {
    void unmount(drawn);
  }
}

/**
 * The picture as a PNG at print resolution.
 *
 * @throws Error when the browser cannot draw it
 */
export async function circlePng(picture: Picture): Promise<Uint8Array> {
  return pngOfSvg(circleSvg(picture), picture);
}

/**
 * Makes a drawing of the page into one for everywhere. Programs differ in what the middle of a letter is, and in the
 * letters they have: so each line gets the height it stands on and the width that was counted with.
 */
function settle(svg: SVGSVGElement, title: string): void {
  const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
  const remarks: Node[] = [];
  while (comments.nextNode()) remarks.push(comments.currentNode);
  for (const remark of remarks) remark.parentNode?.removeChild(remark);
  for (const element of svg.querySelectorAll('*')) element.removeAttribute('class');
  // The whole is one picture with one name.
  const inner = svg.querySelector('svg');
  for (const name of ['role', 'aria-label']) inner?.removeAttribute(name);
  for (const line of svg.querySelectorAll('[dominant-baseline]')) {
    const size = Number(line.closest('[font-size]')?.getAttribute('font-size'));
    const weight = Number(line.closest('[font-weight]')?.getAttribute('font-weight') ?? '400');
    line.removeAttribute('dominant-baseline');
    line.setAttribute('y', String(round(Number(line.getAttribute('y')) + middleOfLetter * size)));
    const width = textWidth(line.textContent, size, weight >= 600);
    line.setAttribute('textLength', String(round(width)));
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  svg.prepend(name);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { Measure } from '#shared/circle/index.ts';

/** Measures words in the letters of an element, as the screen will show them. */
export function screenMeasure(element: Element): Measure {
  const { fontFamily } = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, isBold) => {
    // Without a canvas every letter counts as a wide one: room is lost, and nothing overlaps.
    if (context === null) return text.length * size * 0.7;
    context.font = `${isBold ? '750' : '400'} ${String(size)}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { partsOf, type SheetCircle, type SheetLayout } from '#shared/agreement-sheet/index.ts';

/* The library counts in pixels of a screen: 96 in an inch, and a point is a 72nd. */
const pixelsInPoint = 96 / 72;

/** The picture in a layout, to be drawn before the document is written; undefined when there is none. */
export function pictureOf(layout: SheetLayout): SheetCircle | undefined {
  const pictures = partsOf(layout)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells)
    .flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
  return pictures.find((picture) => picture.kind === 'circle');
}

/**
 * A picture on a line of its own. Its line has no fixed height: Word shows only as much of a picture as its line is
 * high.
 *
 * @throws RangeError when the picture was not drawn
 */
export function pictureParagraph(
  { picture, width, height }: SheetCircle,
  png: Uint8Array | undefined,
): Paragraph {
  if (png === undefined) throw new RangeError('the picture of the circle is missing');
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: width * pixelsInPoint, height: height * pixelsInPoint },
        altText: { id: '1', name: 'circle', title: picture.title, description: picture.sentence },
      }),
    ],
    spacing: { line: 20, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
  });
}

import { partsOf, type SheetLayout, type SheetPicture } from '#shared/agreement-sheet/index.ts';

/** The bytes of the pictures of a layout, each a PNG, by {@link pictureKey}. */
export type DrawnPictures = ReadonlyMap<string, Uint8Array>;

/** What a picture is known by: the same for each time that it stands in one layout, and another for every other. */
export function pictureKey(picture: SheetPicture): string {
  switch (picture.kind) {
    case 'circle':
      return `circle-${picture.width}-${picture.height}`;
    case 'icon':
      return `icon-${picture.icon}-${picture.width}`;
    case 'logo':
      return 'logo';
  }
}

/** The different pictures in a layout, each once: they must be drawn before the document is written. */
export function picturesIn(layout: SheetLayout): readonly SheetPicture[] {
  const pictures = partsOf(layout)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells)
    .flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
  return [...new Map(pictures.map((picture) => [pictureKey(picture), picture])).values()];
}

/**
 * Draws every picture of a layout.
 *
 * @param draw makes the PNG of one picture
 */
export async function drawnPictures(
  layout: SheetLayout,
  draw: (picture: SheetPicture) => Promise<Uint8Array>,
): Promise<DrawnPictures> {
  const drawn = new Map<string, Uint8Array>();
  for (const picture of picturesIn(layout)) drawn.set(pictureKey(picture), await draw(picture));
  return drawn;
}

/** The bytes of a logo as the house gave them. */
export function logoPng({ logo }: Extract<SheetPicture, { kind: 'logo' }>): Uint8Array {
  return Uint8Array.from(atob(logo.png), (letter) => letter.charCodeAt(0));
}

/** How many pixels a picture for paper has for each point: 432 in an inch. */
export const pixelsPerPoint = 6;

/**
 * Draws an SVG that stands alone as a PNG at print resolution.
 *
 * @param size how large it is on paper, in points
 * @throws Error when the browser cannot draw it
 */
export async function pngOfSvg(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * pixelsPerPoint);
    canvas.height = Math.round(size.height * pixelsPerPoint);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('the drawing did not become a picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

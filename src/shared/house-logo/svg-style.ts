import { LogoRefusal } from './refusal.ts';

/* What fetches something, or may, by whatever name. `url` is looked at by itself: it also points inside a drawing. */
const fetching =
  /@import|@font-face|(?:^|[^\w-])(?:-webkit-)?(?:image-set|image|src|cross-fade|element|paint)\s*\(/i;
const urlPattern = /url\s*\(\s*(["']?)\s*([^"')]*)/gi;

/**
 * Checks the style of a drawing, or an attribute that may point somewhere: it only points inside the drawing.
 *
 * @param style the text as it stands in the file, entities written out
 * @param line the line to name
 * @throws LogoRefusal outside, picture-inside or script
 */
export function checkStyle(style: string, line: number): void {
  const plain = plainStyle(style);
  if (/(?:java|vb)script\s*:|expression\s*\(|-moz-binding|behavior\s*:/i.test(plain))
    throw new LogoRefusal('script', line);
  for (const [, , address = ''] of plain.matchAll(urlPattern)) {
    if (address.startsWith('#')) continue;
    throw new LogoRefusal(/^data:image/i.test(address) ? 'picture-inside' : 'outside', line);
  }
  if (fetching.test(plain)) throw new LogoRefusal('outside', line);
}

/** The ids of the parts that a style or an attribute uses: `fill="url(#gradient)"`. */
export function referencesIn(style: string): string[] {
  return style.includes('(')
    ? [...plainStyle(style).matchAll(urlPattern)].map(([, , address = '']) => address.trim().slice(1))
    : [];
}

/** CSS without comments, and with its escapes written out: `u\72l(` means the same as `url(`. */
function plainStyle(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_whole, code?: string, character?: string) => {
      if (code === undefined) return character ?? '';
      const point = Number.parseInt(code, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    });
}

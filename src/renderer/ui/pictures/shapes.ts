/** A colour of the look; the picture changes with the theme. */
export type PictureTone =
  | 'none'
  | 'ink'
  | 'paper'
  | 'linen'
  | 'teal'
  | 'teal-tint'
  | 'ochre'
  | 'ochre-light'
  | 'ochre-tint'
  | 'plum'
  | 'plum-tint'
  | 'sage'
  | 'sage-tint';

/** One piece of a picture: a filled path with a line of ink around it. */
export interface Shape {
  readonly fill: PictureTone;
  /** Path data, in a picture of 320 by 200. */
  readonly path: string;
  /** The width of the line, where it is not the usual 3; 0 for none. */
  readonly line?: number;
  /** Dark in both themes: what lies on a piece that is light in the dark theme. */
  readonly alwaysDark?: boolean;
}

/** A picture: a ground, and pieces that lie on each other. */
export interface PictureDrawing {
  readonly ground: PictureTone;
  readonly shapes: readonly Shape[];
}

/** A filled piece. */
export function piece(fill: PictureTone, path: string, line?: number): Shape {
  return line === undefined ? { fill, path } : { fill, path, line };
}

/** A line without a filling. */
export function stroke(path: string, line?: number): Shape {
  return piece('none', path, line);
}

/** A line that lies on a coloured piece, and must be seen on it in both themes. */
export function lineOnPiece(path: string, line = 3): Shape {
  return { fill: 'none', path, line, alwaysDark: true };
}

/** An oval around a point; a circle when one radius is given. */
export function oval(x: number, y: number, across: number, down = across): string {
  return `M${x - across} ${y}a${across} ${down} 0 1 0 ${2 * across} 0a${across} ${down} 0 1 0 ${-2 * across} 0Z`;
}

/** A box with round corners. */
export function box(x: number, y: number, width: number, height: number, round = 0): string {
  const corner = (right: number, down: number) => `a${round} ${round} 0 0 1 ${right} ${down}`;
  return `M${x + round} ${y}h${width - 2 * round}${corner(round, round)}v${height - 2 * round}${corner(-round, round)}h${2 * round - width}${corner(-round, -round)}v${2 * round - height}${corner(round, -round)}Z`;
}

/** A floor from this height down. */
export function floor(y: number, tone: PictureTone = 'linen'): Shape {
  return piece(tone, `M-4 ${y}H324V204H-4Z`);
}

/** Three curls of steam above something warm. */
export function steam(x: number, y: number): Shape {
  return stroke([-24, 0, 24].map((offset) => `M${x + offset} ${y}c-7-11 7-15 0-28`).join(''));
}

/** The sun, with rays when it has room for them. */
export function sun(x: number, y: number, radius: number): Shape[] {
  const rays = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => {
    const [right, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const at = (distance: number) => `${Math.round(x + right * distance)} ${Math.round(y + down * distance)}`;
    return `M${at(radius + 8)}L${at(radius + 12)}`;
  });
  return [piece('ochre-light', oval(x, y, radius)), stroke(rays.join(''), 4)];
}

/** Somebody from the waist up: a face that is kind and could be anybody's. */
export function somebody(
  x: number,
  bottom: number,
  clothes: PictureTone,
  hair: PictureTone,
  size = 1,
): Shape[] {
  const at = (right: number, up: number) => `${x + right * size} ${bottom - up * size}`;
  return [
    piece(
      clothes,
      `M${at(-44, 0)}V${bottom - 26 * size}C${at(-44, 62)} ${at(44, 62)} ${at(44, 26)}V${bottom}Z`,
    ),
    piece(hair, oval(x, bottom - 88 * size, 31 * size)),
    piece('ochre-tint', oval(x, bottom - 80 * size, 25 * size)),
    piece(
      hair,
      `M${at(-26, 84)}C${at(-20, 116)} ${at(20, 116)} ${at(26, 84)}C${at(12, 94)} ${at(-8, 96)} ${at(-26, 84)}Z`,
    ),
    piece(
      'ink',
      oval(x - 9 * size, bottom - 78 * size, 2 * size) + oval(x + 9 * size, bottom - 78 * size, 2 * size),
      1,
    ),
    stroke(`M${at(-9, 68)}C${at(-4, 63)} ${at(4, 63)} ${at(9, 68)}`, 2.5),
  ];
}

/** An armchair that stands on this height, seen from the front. */
export function armchair(x: number, bottom: number): Shape[] {
  return [
    stroke(`M${x - 42} ${bottom - 12}V${bottom}M${x + 42} ${bottom - 12}V${bottom}`, 7),
    piece(
      'teal',
      `M${x - 42} ${bottom - 20}V${bottom - 90}C${x - 42} ${bottom - 124} ${x + 42} ${bottom - 124} ${x + 42} ${bottom - 90}V${bottom - 20}Z`,
    ),
    piece('teal', box(x - 40, bottom - 40, 80, 30, 4)),
    piece('ochre-light', box(x - 34, bottom - 62, 68, 24, 9)),
    piece('teal', box(x - 60, bottom - 76, 27, 66, 12)),
    piece('teal', box(x + 33, bottom - 76, 27, 66, 12)),
  ];
}

/** A tulip that stands on this height. */
export function tulip(x: number, bottom: number, tone: PictureTone): Shape[] {
  return [
    stroke(`M${x} ${bottom}V${bottom - 34}`),
    piece(
      'sage',
      `M${x} ${bottom - 2}C${x - 14} ${bottom - 6} ${x - 16} ${bottom - 18} ${x - 15} ${bottom - 26}C${x - 4} ${bottom - 22} ${x} ${bottom - 14} ${x} ${bottom - 2}Z`,
    ),
    piece(
      tone,
      `M${x - 11} ${bottom - 44}V${bottom - 60}L${x - 5} ${bottom - 53}L${x} ${bottom - 63}L${x + 5} ${bottom - 53}L${x + 11} ${bottom - 60}V${bottom - 44}C${x + 11} ${bottom - 29} ${x - 11} ${bottom - 29} ${x - 11} ${bottom - 44}Z`,
    ),
  ];
}

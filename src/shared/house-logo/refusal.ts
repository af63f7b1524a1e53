/** Why a file does not become a logo. Each has a sentence in both languages. */
export const logoRefusalReasons = [
  /** It is neither a PNG nor an SVG that can be read. */
  'not-a-picture',
  /** A piece of the file is missing or was changed. */
  'damaged',
  /** It has more pixels than we draw. */
  'too-many-pixels',
  /** An SVG with more parts than a logo has, or parts that repeat each other. */
  'too-complicated',
  /** An SVG that says nowhere how large it is, or nothing that can be drawn. */
  'no-size',
  /** An SVG with declarations in its document type, or with entities of its own. */
  'doctype',
  'script',
  /** An SVG with a piece of a web page in it. */
  'web-page',
  /** Something in it lies outside the file: a link, a style sheet, a picture, letters. */
  'outside',
  /** An SVG with a photo or another picture in it. */
  'picture-inside',
  /** On white paper there would be nothing to see. */
  'nothing-to-see',
] as const;
export type LogoRefusalReason = (typeof logoRefusalReasons)[number];

/** A file that does not become a logo: thrown while reading it. */
export class LogoRefusal extends Error {
  override readonly name = 'LogoRefusal';

  /**
   * @param reason why
   * @param line the line in the file on which it stands, from 1; undefined when it is about the whole
   */
  constructor(
    readonly reason: LogoRefusalReason,
    readonly line?: number,
  ) {
    super(line === undefined ? reason : `${reason}, line ${line}`);
  }
}

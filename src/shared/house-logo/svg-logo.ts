import { readXml, type XmlElement } from './read-xml.ts';
import { LogoRefusal } from './refusal.ts';
import { checkStyle, referencesIn } from './svg-style.ts';

/** A drawing that was checked and written anew: only what is drawn is in it, and nothing of it lies elsewhere. */
export interface CheckedDrawing {
  /** The SVG, without width and height. */
  readonly svg: (width: number, height: number) => string;
  /** How wide it is, divided by how high. */
  readonly ratio: number;
}

/** A logo that is longer than this against its height has no place on an A4. */
export const longestRatio = 20;

/* What one file may come to when every part is drawn as often as it is asked for. */
const mostDrawn = 50_000;
/* How many parts may use one another in a row. */
const deepest = 1_000;

const svgNamespace = 'http://www.w3.org/2000/svg';
const scripts = new Set(['script', 'handler', 'listener']);
const webPages = new Set(['foreignobject', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'html']);
/* Not drawn on paper: words about the file, movement, and what editors keep for themselves. */
const leftOut = /^(?:title|desc|metadata|animate.*|set|mpath|discard|cursor|view|font.*|a?glyph.*)$/;
/* Where text is letters on paper. */
const lettered = new Set(['text', 'tspan', 'textPath', 'a']);
const addresses = new Set(['href', 'src', 'srcset', 'data', 'base', 'poster', 'action', 'cite', 'ping']);

/**
 * Checks an SVG and writes it anew. What could do or fetch anything is refused by name, also where no program would look
 * at it; what is only not needed is left out.
 *
 * @param text the whole file
 * @throws LogoRefusal with the line it stands on
 */
export function checkDrawing(text: string): CheckedDrawing {
  const root = readXml(text);
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
  if (localName(root.name) !== 'svg') throw new LogoRefusal('not-a-picture', root.line);
  const declared = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  if (declared !== undefined && declared !== svgNamespace) throw new LogoRefusal('not-a-picture', root.line);
  checkElement(root);
  checkRepeats(root);
  const { x, y, width, height } = boxOf(root);
  const inside = root.children
    .map((child) => (typeof child === 'string' ? '' : written(child, prefix)))
    .join('');
  const rootAttributes = [...root.attributes]
    .filter(([name]) => !ofTheRoot.has(name.toLowerCase()))
    .map(([name, value]) => [name, name === 'style' ? withoutSize(value) : value] as const);
  const attributes = writtenAttributes(new Map(rootAttributes));
  return {
    ratio: width / height,
    svg: (drawnWidth, drawnHeight) =>
      `<svg xmlns="${svgNamespace}" viewBox="${x} ${y} ${width} ${height}" width="${drawnWidth}" ` +
      `height="${drawnHeight}"${attributes}>${inside}</svg>`,
  };
}

/* What we say ourselves about the drawing as a whole. */
const ofTheRoot = new Set(['xmlns', 'viewbox', 'width', 'height', 'x', 'y', 'version', 'baseprofile']);

/** The style of the whole drawing, which keeps its colours but not a size of its own. */
function withoutSize(style: string): string {
  return style
    .split(';')
    .filter((rule) => !/^\s*(?:(?:min|max)-)?(?:width|height)\s*:/i.test(rule))
    .join(';');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function checkElement(element: XmlElement): void {
  const { line } = element;
  const local = localName(element.name);
  if (scripts.has(local)) throw new LogoRefusal('script', line);
  if (webPages.has(local)) throw new LogoRefusal('web-page', line);
  for (const [name, value] of element.attributes) checkAttribute(localName(name), value, line);
  if (local === 'image' || local === 'feimage') throw new LogoRefusal('picture-inside', line);
  if (local === 'style') checkStyle(textOf(element), line);
  for (const child of element.children) if (typeof child !== 'string') checkElement(child);
}

function checkAttribute(name: string, value: string, line: number): void {
  if (/^on/.test(name) || /^(?:java|vb)script:/i.test(value.replace(/\s/g, '')))
    throw new LogoRefusal('script', line);
  if (addresses.has(name) && !value.trim().startsWith('#')) {
    throw new LogoRefusal(/^\s*data:image/i.test(value) ? 'picture-inside' : 'outside', line);
  }
  if (name === 'style' || value.includes('(') || value.includes('\\')) checkStyle(value, line);
}

/**
 * Counts how often every part is drawn: a few lines that use each other, ten times each, come to more than a laptop can
 * draw in a year.
 *
 * @throws LogoRefusal too-complicated, also for parts that use themselves
 */
function checkRepeats(root: XmlElement): void {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') collect(child);
  };
  collect(root);
  const counts = new Map<XmlElement, number>();
  const busy = new Set<XmlElement>();
  const count = (element: XmlElement, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (busy.has(element) || depth > deepest) throw new LogoRefusal('too-complicated', element.line);
    busy.add(element);
    let sum = 1;
    for (const child of element.children) if (typeof child !== 'string') sum += count(child, depth + 1);
    for (const id of referencesOf(element)) {
      const used = byId.get(id);
      if (used !== undefined) sum += count(used, depth + 1);
    }
    busy.delete(element);
    if (sum > mostDrawn) throw new LogoRefusal('too-complicated', element.line);
    counts.set(element, sum);
    return sum;
  };
  count(root, 0);
}

function referencesOf(element: XmlElement): string[] {
  const found = [...element.attributes].flatMap(([name, value]) =>
    localName(name) === 'href' ? [value.trim().slice(1)] : referencesIn(value),
  );
  return localName(element.name) === 'style' ? [...found, ...referencesIn(textOf(element))] : found;
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(root: XmlElement): Box {
  const given = root.attributes.get('viewBox');
  const [x, y, width, height] =
    given === undefined
      ? [0, 0, lengthOf(root.attributes.get('width')), lengthOf(root.attributes.get('height'))]
      : given
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const box = { x: x ?? NaN, y: y ?? NaN, width: width ?? NaN, height: height ?? NaN };
  const isUsable =
    Object.values(box).every((value) => Number.isFinite(value) && Math.abs(value) <= 1e6) &&
    Math.min(box.width, box.height) >= 0.01 &&
    Math.max(box.width / box.height, box.height / box.width) <= longestRatio;
  if (!isUsable) throw new LogoRefusal('no-size', root.line);
  return box;
}

/** A length in the units of a drawing; percentages say nothing about a file on its own. */
function lengthOf(text: string | undefined): number {
  const parts = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(?:px|pt|pc|mm|cm|in)?\s*$/i.exec(text ?? '');
  return Number(parts?.[1] ?? NaN);
}

/** A part as it is drawn; parts with another prefix, or of another kind of file, are not. */
function written(part: XmlElement | string, prefix: string): string {
  if (typeof part === 'string') return escaped(part);
  const { name, attributes, children } = part;
  const local = name.slice(prefix.length);
  const namespace = attributes.get('xmlns');
  const isOurs =
    name.startsWith(prefix) &&
    !local.includes(':') &&
    (namespace === undefined || namespace === svgNamespace) &&
    !leftOut.test(local.toLowerCase());
  if (!isOurs) return '';
  // A style is written as it was checked: as one text, whatever stood in between.
  const inside =
    local === 'style'
      ? escaped(textOf(part))
      : children
          .filter((child) => typeof child !== 'string' || lettered.has(local))
          .map((child) => written(child, prefix))
          .join('');
  return `<${local}${writtenAttributes(attributes)}>${inside}</${local}>`;
}

function writtenAttributes(attributes: ReadonlyMap<string, string>): string {
  const kept = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xlink:href') kept.set('href', attributes.get('href') ?? value);
    else if (name === 'xml:space' || (!name.includes(':') && !/^(?:xmlns|data-)/.test(name)))
      kept.set(name, value);
  }
  return [...kept].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

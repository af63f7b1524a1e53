import { LogoRefusal } from './refusal.ts';

/** An element of an XML file, with the line it begins on. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** The most elements in one file, and how deep they may lie in each other. */
export const xmlLimits = { elements: 20_000, depth: 100 } as const;

const namePattern = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy;
const spacePattern = /[ \t\r\n]+/y;
/* A document type that only says where it is described; nothing is fetched, and it is not written on. */
const bareDoctypePattern =
  /<!DOCTYPE\s+[^\s<>"'[\]]+(?:\s+(?:PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*')(?:\s+(?:"[^"<>]*"|'[^'<>]*'))?|SYSTEM\s+(?:"[^"<>]*"|'[^'<>]*')))?\s*>/y;
const namedCharacters: Readonly<Record<string, string | undefined>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
};
/* The characters that XML may hold; the browser refuses a whole drawing for one other. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

/**
 * Reads a small, strict part of XML: what drawings are written in. There are no entities but the five of XML itself, so
 * nothing in a file can grow. Comments and a bare document type are left out. This, and not a parser of the browser, meets a file from outside
 * first; the browser only gets what was written anew from it.
 *
 * @throws LogoRefusal not-a-picture with the line, doctype, outside (a style sheet), or too-complicated
 */
export function readXml(text: string): XmlElement {
  return new XmlReader(text).read();
}

class XmlReader {
  #at = 0;
  #count = 0;
  #counted = 0;
  #line = 1;
  #hasDoctype = false;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;

  constructor(private readonly text: string) {}

  read(): XmlElement {
    const wrong = notInXml.exec(this.text);
    if (wrong !== null) throw this.#refusal('not-a-picture', wrong.index);
    while (this.#at < this.text.length) {
      if (this.text[this.#at] === '<') this.#readMarkup();
      else this.#readText();
    }
    if (this.#root === undefined || this.#open.length > 0) throw this.#refusal('not-a-picture');
    return this.#root;
  }

  #readMarkup(): void {
    const { text } = this;
    if (text.startsWith('<!--', this.#at)) this.#skipPast('-->', 4);
    else if (text.startsWith('<![CDATA[', this.#at)) {
      const from = this.#at + 9;
      this.#skipPast(']]>', 9);
      this.#put(text.slice(from, this.#at - 3));
    } else if (text.startsWith('<!', this.#at)) this.#skipDoctype();
    else if (text.startsWith('<?', this.#at)) {
      if (text.startsWith('<?xml-stylesheet', this.#at)) throw this.#refusal('outside');
      this.#skipPast('?>', 2);
    } else if (text.startsWith('</', this.#at)) this.#closeElement();
    else this.#openElement();
  }

  /** Editors write a bare document type before a drawing; one with declarations of its own could make the file grow. */
  #skipDoctype(): void {
    bareDoctypePattern.lastIndex = this.#at;
    const doctype = bareDoctypePattern.exec(this.text)?.[0];
    if (doctype === undefined || this.#count > 0 || this.#hasDoctype) throw this.#refusal('doctype');
    this.#hasDoctype = true;
    this.#at += doctype.length;
  }

  #readText(): void {
    const end = this.text.indexOf('<', this.#at);
    const until = end === -1 ? this.text.length : end;
    const found = this.text.slice(this.#at, until);
    if (this.#open.length === 0) {
      if (found.trim() !== '') throw this.#refusal('not-a-picture');
    } else this.#put(this.#plain(found));
    this.#at = until;
  }

  #put(found: string): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) throw this.#refusal('not-a-picture');
    parent.children.push(found);
  }

  #openElement(): void {
    const start = this.#at;
    this.#at += 1;
    const name = this.#name();
    const attributes = this.#attributes();
    this.#count += 1;
    if (this.#count > xmlLimits.elements || this.#open.length >= xmlLimits.depth)
      throw this.#refusal('too-complicated', start);
    if (this.#open.length === 0 && this.#root !== undefined) throw this.#refusal('not-a-picture', start);
    const element: OpenElement = { name, attributes, children: [], line: this.#lineOf(start) };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    if (this.text.startsWith('/>', this.#at)) this.#at += 2;
    else if (this.text[this.#at] === '>') {
      this.#at += 1;
      this.#open.push(element);
    } else throw this.#refusal('not-a-picture');
  }

  #closeElement(): void {
    this.#at += 2;
    const name = this.#name();
    this.#space();
    if (this.text[this.#at] !== '>' || this.#open.pop()?.name !== name) throw this.#refusal('not-a-picture');
    this.#at += 1;
  }

  #attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.#space()) {
      const next = this.text[this.#at];
      if (next === '>' || next === '/') break;
      const name = this.#name();
      this.#space();
      if (this.text[this.#at] !== '=') throw this.#refusal('not-a-picture');
      this.#at += 1;
      this.#space();
      const quote = this.text[this.#at];
      if (quote !== '"' && quote !== "'") throw this.#refusal('not-a-picture');
      const from = this.#at + 1;
      this.#skipPast(quote, 1);
      const value = this.text.slice(from, this.#at - 1);
      if (value.includes('<') || found.has(name)) throw this.#refusal('not-a-picture', from);
      found.set(name, this.#plain(value).replace(/[\t\r\n]/g, ' '));
    }
    return found;
  }

  #name(): string {
    namePattern.lastIndex = this.#at;
    const name = namePattern.exec(this.text)?.[0];
    if (name === undefined) throw this.#refusal('not-a-picture');
    this.#at += name.length;
    return name;
  }

  #space(): boolean {
    spacePattern.lastIndex = this.#at;
    const found = spacePattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found !== '';
  }

  #skipPast(end: string, from: number): void {
    const found = this.text.indexOf(end, this.#at + from);
    if (found === -1) throw this.#refusal('not-a-picture');
    this.#at = found + end.length;
  }

  /** The text with its characters written out; any other entity is one that the file would have to declare. */
  #plain(found: string): string {
    return found.replace(/&(?:(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);)?/gi, (_whole, code: string | undefined) => {
      if (code === undefined) throw this.#refusal('not-a-picture');
      const character = code.startsWith('#') ? numbered(code) : namedCharacters[code];
      if (character === undefined) throw this.#refusal('doctype');
      if (notInXml.test(character)) throw this.#refusal('not-a-picture');
      return character;
    });
  }

  /** The line of a place further on than the last one asked for: counting from the top each time would take minutes. */
  #lineOf(place: number): number {
    for (; this.#counted < place; this.#counted += 1) if (this.text[this.#counted] === '\n') this.#line += 1;
    return this.#line;
  }

  #refusal(reason: LogoRefusal['reason'], place: number = this.#at): LogoRefusal {
    return new LogoRefusal(reason, this.text.slice(0, place).split('\n').length);
  }
}

function numbered(code: string): string {
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\u0000';
}

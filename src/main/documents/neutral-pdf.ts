import { BridgeError } from '#shared/bridge/errors.ts';

/** What Chromium notes of the moment and of the laptop; the title says only what the document is. */
const telling: ReadonlySet<string> = new Set(['CreationDate', 'ModDate', 'Creator', 'Producer', 'Author']);

const space = 0x20;

/**
 * Takes out of a PDF what says when and on what it was made. The entries become spaces, which a dictionary may hold
 * anywhere: every byte after them keeps its place, so the table that says where everything stands stays true.
 *
 * @throws BridgeError pdf-failed when the PDF keeps these facts where they cannot be seen, in a compressed stream:
 *   a document that may tell more than people know is not saved
 */
export function neutralPdf(pdf: Uint8Array): Uint8Array {
  // One character for each byte, so that places in the text are places in the bytes.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const neutral = Uint8Array.from(pdf);
  for (const entry of entriesOf(text, placeOfInfo(text))) {
    if (telling.has(entry.name)) neutral.fill(space, entry.start, entry.end);
  }
  return neutral;
}

/** Where the dictionary with these facts begins, just after its "<<". */
function placeOfInfo(text: string): number {
  const trailer = text.lastIndexOf('\ntrailer');
  if (trailer === -1) throw new BridgeError('pdf-failed', 'no trailer');
  const reference = /\/Info\s+(\d+)\s+(\d+)\s+R/.exec(text.slice(trailer));
  const [, number = '', generation = ''] = reference ?? [];
  const tableAt = Number(/startxref\s+(\d+)/.exec(text.slice(trailer))?.[1]);
  const offset = offsetInTable(text, tableAt, Number(number));
  const head = new RegExp(`^\\s*${number}\\s+${generation}\\s+obj\\s*<<`).exec(
    text.slice(offset, offset + 60),
  );
  if (reference === null || head === null) throw new BridgeError('pdf-failed', 'no info');
  return offset + head[0].length;
}

/** Where the table says that an object begins. Chromium writes the table in one piece, from object 0 on. */
function offsetInTable(text: string, tableAt: number, number: number): number {
  const head = /^xref\s+0\s+(\d+)\s*\n/.exec(text.slice(tableAt, tableAt + 60));
  if (head === null || number >= Number(head[1])) throw new BridgeError('pdf-failed', 'no table');
  const line = tableAt + head[0].length + number * 20;
  return Number(text.slice(line, line + 10));
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The entries of a dictionary, each with its value, from the slash of its name to the end of its value. */
function entriesOf(text: string, begin: number): Entry[] {
  const entries: Entry[] = [];
  let place = begin;
  for (;;) {
    const name = sticky(/\s*\/([A-Za-z0-9]+)\s*/y, text, place);
    if (name === undefined) break;
    const end = endOfValue(text, place + name[0].length);
    entries.push({ name: name[1] ?? '', start: place + name[0].indexOf('/'), end });
    place = end;
  }
  if (sticky(/\s*>>/y, text, place) === undefined) throw new BridgeError('pdf-failed', 'info not understood');
  return entries;
}

/** Where a value ends: a text between brackets, a text in hexadecimal, a name, a number or a reference. */
function endOfValue(text: string, begin: number): number {
  if (text[begin] === '(') return endOfText(text, begin);
  const other = sticky(/<[0-9A-Fa-f\s]*>|\/[^\s/<>()[\]]+|\d+\s+\d+\s+R|[-+.\d]+/y, text, begin);
  if (other === undefined) throw new BridgeError('pdf-failed', 'info not understood');
  return begin + other[0].length;
}

/** Where a text between brackets ends: brackets in it stand in pairs, or have a backslash before them. */
function endOfText(text: string, begin: number): number {
  let depth = 0;
  for (let place = begin; place < text.length; place += 1) {
    if (text[place] === '\\') place += 1;
    else if (text[place] === '(') depth += 1;
    else if (text[place] === ')') {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  throw new BridgeError('pdf-failed', 'info not understood');
}

function sticky(pattern: RegExp, text: string, place: number): RegExpExecArray | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text) ?? undefined;
}

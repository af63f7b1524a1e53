/** The characters with which a spreadsheet takes a cell for a formula. */
const formulaStart = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Says which characters a file is written in; without it a Dutch Excel reads "ë" as two others. */
const byteOrderMark = '\uFEFF';

/**
 * Writes rows of cells as a CSV file that opens well in a Dutch Excel: semicolons, CRLF, UTF-8 with a byte order mark.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('');
  return new TextEncoder().encode(byteOrderMark + text);
}

function writeCell(cell: string): string {
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

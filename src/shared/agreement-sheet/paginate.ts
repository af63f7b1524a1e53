import { heightOf, paragraph, part, withRows } from './blocks.ts';
import { standsBeside } from './headings.ts';
import type { SheetBlock, SheetParagraph, SheetPart, SheetTable } from './sheet-layout.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';
import { standardTexts } from './standard-texts.ts';

/*
 * How a part is divided. A heading and the room under it stay with what follows them. An agreement, which is a table
 * by itself, stays whole; every other table may go on after any row. That a table stays whole depends on what it is
 * and never on its size: a sheet must not get shorter when somebody writes more.
 */
interface Piece {
  readonly name: SheetPart['name'];
  readonly headings: readonly SheetParagraph[];
  /** Room between the heading and the content, or above the content. */
  readonly spaces: readonly SheetBlock[];
  readonly content: SheetBlock | undefined;
  /** Where the content is only one row of a table: that table. */
  readonly rowOf?: SheetTable;
}

function isHeading(block: SheetBlock): block is SheetParagraph {
  return block.kind === 'paragraph' && (block.role === 'section' || block.role === 'title');
}

function piecesOf({ name, blocks }: SheetPart): Piece[] {
  const pieces: Piece[] = [];
  let headings: SheetParagraph[] = [];
  let spaces: SheetBlock[] = [];
  const add = (content: SheetBlock | undefined, rowOf?: SheetTable) => {
    pieces.push({ ...{ name, headings, spaces, content }, ...(rowOf === undefined ? {} : { rowOf }) });
    headings = [];
    spaces = [];
  };
  for (const block of blocks) {
    if (isHeading(block)) headings.push(block);
    else if (block.kind === 'space') spaces.push(block);
    else if (block.kind === 'table' && name !== 'agreements')
      for (const row of block.rows) add(withRows(block, [row]), block);
    else add(block);
  }
  if (headings.length > 0 || spaces.length > 0) add(undefined);
  return pieces;
}

/* The same heading once more, where its part goes on. */
function continued(setting: SheetSetting, heading: SheetParagraph, isFirst: boolean): SheetParagraph[] {
  const { breaker, plan } = setting;
  const { text, letters, aside, about, language } = heading;
  const again = (words: string, of = plan.language) => standardTexts[of].continued(words);
  const words = again(text, language);
  const from = about === undefined ? {} : { about };
  const other =
    aside?.language === undefined ? undefined : { ...aside, text: again(aside.text, aside.language) };
  const isBeside = other !== undefined && standsBeside(words, letters, other, sheetPage.textWidth);
  const below =
    other === undefined || isBeside
      ? []
      : [
          paragraph(breaker, other.text, sheetPage.textWidth, other.letters, {
            ...{ role: 'section', ...from },
            ...(other.language === undefined ? {} : { language: other.language }),
          }),
        ];
  return [
    paragraph(breaker, words, sheetPage.textWidth, letters, {
      ...{ role: 'section', ...from },
      ...(language === undefined ? {} : { language }),
      ...(isBeside ? { aside: other } : {}),
      ...(isFirst ? { beginsPage: true } : {}),
    }),
    ...below,
  ];
}

/* What stands first on a page has no room above it: word processors differ in whether they keep it. */
function atTop(headings: readonly SheetParagraph[]): SheetParagraph[] {
  return headings.map((heading, index) =>
    index > 0
      ? heading
      : { ...heading, spaceBefore: 0, height: heading.height - heading.spaceBefore, beginsPage: true },
  );
}

interface Page {
  readonly blocks: { name: SheetPart['name']; block: SheetBlock; rowOf?: SheetTable }[];
  height: number;
}

/**
 * Divides the parts of a sheet over pages of `availableHeight` points, each as full as can be. Every page after the
 * first begins with a heading that carries `beginsPage`; where a part goes on, that is its own heading once more. A
 * piece that is higher than a whole page gets a page to itself, and that page is too high.
 */
export function paginate(
  setting: SheetSetting,
  parts: readonly SheetPart[],
  availableHeight: number,
): { readonly parts: readonly SheetPart[]; readonly usedHeight: number }[] {
  const pages: Page[] = [];
  let heading = [titleAsHeading(setting, parts)];
  let page: Page = { blocks: [], height: 0 };
  pages.push(page);
  for (const piece of parts.flatMap(piecesOf)) {
    const { name, headings, spaces, content, rowOf } = piece;
    if (headings.some(({ role }) => role === 'section')) heading = [...headings];
    const goesOn = rowOf !== undefined && page.blocks.at(-1)?.rowOf === rowOf;
    const own = content === undefined ? [] : [content];
    let blocks = [...headings, ...(goesOn ? [] : spaces), ...own];
    let height = goesOn ? heightOf(rowsOf(content)) : heightOf(blocks);
    if (page.blocks.length > 0 && page.height + height > availableHeight && content !== undefined) {
      const top =
        headings.length > 0
          ? atTop(headings)
          : heading.flatMap((one, index) => continued(setting, one, index === 0));
      const room = headings.length > 0 ? spaces : spaceUnder(setting, content);
      blocks = [...top, ...room, ...own];
      height = heightOf(blocks);
      page = { blocks: [], height: 0 };
      pages.push(page);
    }
    page.blocks.push(
      ...blocks.map((block) => ({
        ...{ name, block },
        ...(block === content && rowOf !== undefined ? { rowOf } : {}),
      })),
    );
    page.height += height;
  }
  return pages.map(({ blocks }) => {
    const set = asParts(blocks);
    return { parts: set, usedHeight: heightOf(set) };
  });
}

/* Text keeps its own room above it; a table has none. */
function spaceUnder({ spacing }: SheetSetting, content: SheetBlock): SheetBlock[] {
  return content.kind === 'table' ? [{ kind: 'space', height: spacing.tableBefore }] : [];
}

function rowsOf(block: SheetBlock | undefined) {
  return block?.kind === 'table' ? block.rows : [];
}

/* What a page that goes on before any heading has above it. */
function titleAsHeading({ spacing, texts, breaker }: SheetSetting, parts: readonly SheetPart[]) {
  const title = parts.flatMap(({ blocks }) => blocks).find(isHeading);
  return paragraph(breaker, title?.text ?? texts.title, sheetPage.textWidth, spacing.section, {
    ...{ role: 'section', about: { part: 'heldOn' } },
  });
}

/* Rows of one table that came on the same page are one table again, and blocks of one part one part. */
function asParts(blocks: Page['blocks']): SheetPart[] {
  const joined: Page['blocks'] = [];
  for (const one of blocks) {
    const last = joined.at(-1);
    if (one.rowOf !== undefined && last?.rowOf === one.rowOf && one.name === last.name)
      joined[joined.length - 1] = {
        ...last,
        block: withRows(one.rowOf, [...rowsOf(last.block), ...rowsOf(one.block)]),
      };
    else joined.push(one);
  }
  const names = joined.map(({ name }) => name);
  const starts = names.flatMap((name, index) => (index === 0 || name !== names[index - 1] ? [index] : []));
  return starts.map((start, place) =>
    part(
      names[start] ?? 'title',
      joined.slice(start, starts[place + 1]).map(({ block }) => block),
    ),
  );
}

import { sectionHeading } from './headings.ts';
import type { SheetBlock, SheetField, SheetParagraph } from './sheet-layout.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { isMoved } from './shown-plan.ts';
import { sheetPage } from './spacing.ts';
import { movedPart } from './top-parts.ts';

const pageWidth = sheetPage.textWidth;

/** A part under its heading in a column of `width` points, or where it stands when people moved it. */
export function headedOrMoved<Block extends SheetBlock>(
  setting: SheetSetting,
  name: 'wishes' | 'parked',
  blocks: Block[],
  { width, spaceBefore }: { readonly width: number; readonly spaceBefore: number },
): (SheetParagraph | Block)[] {
  const options = { about: { part: name }, spaceBefore };
  if (isMoved(setting.plan, name)) return movedPart(setting, (texts) => texts[name], width, options);
  return [...sectionHeading(setting, (texts) => texts[name], width, options), ...blocks];
}

/** A heading over the whole width, and a table for each item below it. */
export function tablesUnderHeading<Item>(
  setting: SheetSetting,
  name: 'agreements' | 'disagreements',
  items: readonly Item[],
  tableOf: (item: Item, about: SheetField, isLast: boolean) => SheetBlock,
): SheetBlock[] {
  const { spacing } = setting;
  const options = { about: { part: name }, spaceBefore: spacing.sectionBefore };
  const tables = items.flatMap((item, index): SheetBlock[] => [
    { kind: 'space', height: spacing.tableBefore },
    tableOf(item, { part: name, index }, index === items.length - 1),
  ]);
  return [...sectionHeading(setting, (texts) => texts[name], pageWidth, options), ...tables];
}

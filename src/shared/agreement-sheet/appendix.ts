import type { MovablePart } from '../model/index.ts';
import { part } from './blocks.ts';
import { agreementsBlocks, disagreementsBlocks } from './bottom-parts.ts';
import { parkedLines } from './closing-words.ts';
import { sectionHeading } from './headings.ts';
import { circleTable, wishList } from './heart-part.ts';
import type { SheetPart } from './sheet-layout.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';
import { residentPart, titlePart } from './top-parts.ts';

const pageWidth = sheetPage.textWidth;

function appendixPart(setting: SheetSetting, moved: MovablePart): SheetPart {
  const { plan, spacing } = setting;
  const about = { part: moved } as const;
  const options = { about, spaceBefore: spacing.sectionBefore };
  switch (moved) {
    case 'circle':
      return part('heart', [
        ...sectionHeading(setting, (texts) => texts.circle, pageWidth, options),
        { kind: 'space', height: spacing.tableBefore },
        ...(plan.circle === undefined ? [] : [circleTable(setting, plan.circle)]),
      ]);
    case 'wishes':
      return part('heart', [
        ...sectionHeading(setting, (texts) => texts.wishes, pageWidth, options),
        ...wishList(setting, pageWidth),
      ]);
    case 'agreements':
      return part('agreements', agreementsBlocks(setting));
    case 'disagreements':
      return part('disagreements', disagreementsBlocks(setting));
    case 'parked':
      return part('closing', [
        ...sectionHeading(setting, (texts) => texts.parked, pageWidth, options),
        ...parkedLines(setting, pageWidth),
      ]);
  }
}

/** The Bijlage: its title, the name of the resident, and what people moved to it. Nothing when they moved nothing. */
export function appendixParts(setting: SheetSetting): SheetPart[] {
  const { appendix } = setting.plan.form;
  if (appendix.length === 0) return [];
  return [
    titlePart(setting, (texts) => texts.appendixTitle, { beginsPage: true }),
    residentPart(setting, { isShort: true }),
    ...appendix.map((moved) => appendixPart(setting, moved)),
  ];
}

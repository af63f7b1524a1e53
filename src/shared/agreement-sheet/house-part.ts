import { cell, columns, part, table } from './blocks.ts';
import type { SheetHouse } from './plan.ts';
import { sizeOnPage } from './sheet-circle.ts';
import type { SheetPart, SheetPicture } from './sheet-layout.ts';
import { bodyText, type SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';

const pageWidth = sheetPage.textWidth;

/* The most room for a logo, in points. */
const mostLogo = { width: 150, height: 34 } as const;

/* Free room between the logo and the name. */
const logoGutter = 10;

/* The logo in its room: as large as fits, as high as wide as it was. */
function logoPicture(logo: NonNullable<SheetHouse['logo']>, houseName: string): SheetPicture {
  const scale = Math.min(mostLogo.width / logo.width, mostLogo.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return { kind: 'logo', logo, houseName, ...sizeOnPage(size) };
}

/** The house that the sheet comes from: its logo at the left, its name beside it. Only above the title. */
export function housePart(setting: SheetSetting): SheetPart | undefined {
  const { plan, spacing } = setting;
  if (plan.house === undefined) return undefined;
  const { name, logo } = plan.house;
  const below = { kind: 'space', height: spacing.nameBefore } as const;
  if (logo === undefined) return part('house', [bodyText(setting, name, pageWidth), below]);
  const picture = logoPicture(logo, name);
  const left = Math.min(Math.ceil(picture.width) + logoGutter, pageWidth);
  const columnWidths = columns(pageWidth, name === '' ? [pageWidth] : [left, pageWidth - left]);
  const beside = bodyText(setting, name, columnWidths[1] ?? 0);
  const spaceBefore = Math.max(0, (picture.height - beside.height) / 2);
  const named = name === '' ? [] : [cell([bodyText(setting, name, columnWidths[1] ?? 0, { spaceBefore })])];
  const house = table({
    ...{ edges: 'plain', columnWidths },
    padding: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [{ isHeader: false, cells: [cell([], { picture }), ...named] }],
  });
  return part('house', [house, below]);
}

import { agreementsPart, closingPart, disagreementsPart } from './bottom-parts.ts';
import { heartPart } from './heart-part.ts';
import type { SheetPart } from './sheet-layout.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { peoplePart, residentPart, titlePart } from './top-parts.ts';

/** Every part of the sheet itself, from top to bottom, in the form that the plan asks for. */
export function sheetParts(setting: SheetSetting): SheetPart[] {
  return [
    titlePart(setting),
    residentPart(setting),
    peoplePart(setting),
    heartPart(setting),
    agreementsPart(setting),
    disagreementsPart(setting),
    closingPart(setting),
  ].filter((part) => part !== undefined);
}

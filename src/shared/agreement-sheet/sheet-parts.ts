import { agreementsBlocks, closingPart, disagreementsBlocks } from './bottom-parts.ts';
import { fewWordsAgreements, fewWordsDisagreements, fewWordsParts } from './few-words-parts.ts';
import { heartPart } from './heart-part.ts';
import { housePart } from './house-part.ts';
import type { SheetBlock, SheetPart } from './sheet-layout.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { stackedAgreements, stackedDisagreements, stackedParts } from './stacked-parts.ts';
import { movablePart, peoplePart, residentPart, titlePart } from './top-parts.ts';

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/* In the usual form parts stand beside each other where they can. */
function usualParts(setting: SheetSetting): SheetPart[] {
  return [
    peoplePart(setting),
    heartPart(setting),
    movablePart(setting, 'agreements', agreementsBlocks),
    movablePart(setting, 'disagreements', disagreementsBlocks),
    closingPart(setting),
  ].filter(isPresent);
}

interface FormParts {
  readonly below: (setting: SheetSetting) => SheetPart[];
  readonly agreements: (setting: SheetSetting) => SheetBlock[];
  readonly disagreements: (setting: SheetSetting) => SheetBlock[];
}

const usual: FormParts = {
  below: usualParts,
  agreements: agreementsBlocks,
  disagreements: disagreementsBlocks,
};
const large: FormParts = {
  below: stackedParts,
  agreements: stackedAgreements,
  disagreements: stackedDisagreements,
};
const fewWords: FormParts = {
  below: fewWordsParts,
  agreements: fewWordsAgreements,
  disagreements: fewWordsDisagreements,
};

/** How the parts of a form are made. */
export function partsOfForm({ plan: { form } }: SheetSetting): FormParts {
  if (form.words === 'few') return fewWords;
  return form.letters === 'large' ? large : usual;
}

/** Every part of the sheet itself, from top to bottom, in the form that the plan asks for. */
export function sheetParts(setting: SheetSetting): SheetPart[] {
  const isShort = setting.plan.form.words === 'few';
  return [
    housePart(setting),
    titlePart(setting),
    residentPart(setting, { isShort }),
    ...partsOfForm(setting).below(setting),
  ].filter(isPresent);
}

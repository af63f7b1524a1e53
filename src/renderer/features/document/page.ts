import { sheetPage } from '#shared/agreement-sheet/index.ts';
import { twips } from './measures.ts';

/**
 * The page of every document of the app: A4 with the margins of the agreements.
 *
 * @param extraBottom room for a higher footer, in the measure of `sheetPage`
 */
export function documentPage(extraBottom = 0) {
  return {
    size: { width: twips(sheetPage.width), height: twips(sheetPage.height) },
    margin: {
      top: twips(sheetPage.marginTop),
      left: twips(sheetPage.marginSide),
      right: twips(sheetPage.marginSide),
      bottom: twips(sheetPage.marginBottom + extraBottom),
      header: twips(sheetPage.footerDistance),
      footer: twips(sheetPage.footerDistance),
      gutter: 0,
    },
  };
}

/** What every Word document of the app shares: measures, letters, reading direction, and a package that tells nothing. */
export { documentFont, documentStyles } from './document-styles.ts';
export { eighthPoints, halfPoints, twips } from './measures.ts';
export { neutralPackage, pictureKeptOut } from './neutral-package.ts';
export { documentPage } from './page.ts';
export { textRuns } from './text-runs.ts';

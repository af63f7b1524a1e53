/** Writes a guide to use on paper as a Word document; loaded only when somebody asks for one. */
export type { PaperSetting } from './prompt-blocks.ts';
export { writeGuidePaper } from './write-guide-paper.ts';

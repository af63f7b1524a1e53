/** Writes the report of an evening as a Word document; loaded only when somebody asks for one. */
export { reportFileName, writeReport } from './write-report.ts';

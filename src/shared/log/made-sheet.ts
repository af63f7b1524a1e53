import type { LogAct, MadeSheet } from '../model/index.ts';

const acts: Readonly<Record<MadeSheet['as'], LogAct>> = {
  docx: 'sheet-saved',
  pdf: 'sheet-saved',
  print: 'sheet-printed',
  text: 'sheet-copied',
};

/** What the log says when the A4 left the vault in this way. */
export function actOfMadeSheet(as: MadeSheet['as']): LogAct {
  return acts[as];
}

/** The log: chaining its entries, verifying the chain, choosing from it, and writing it as a table. */
export { actOfMadeSheet } from './made-sheet.ts';
export { addEntry, hashOf, type LogDraft, type LogEnd } from './chain.ts';
export { chooseEntries, entriesOf, kindOf, logKinds, type LogChoice, type LogKind } from './choose.ts';
export { writeCsv } from './csv.ts';
export { verifyLog, type LogFault, type LogVerdict } from './verify.ts';

/**
 * The sheet with agreements: what stands on one A4, how it is set, and what is too much when it does not fit. Pure:
 * what makes a document or a preview of it takes a plan and its layout from here.
 */
export { rememberingLineBreaker, type LineBreaker } from './blocks.ts';
export { textWidth } from './text-width.ts';
export { layOutSheet, partsOf, setSheet, type SheetAtStep } from './lay-out-sheet.ts';
export * from './group-plan.ts';
export { groupSheetAsText } from './group-text.ts';
export { groupTexts } from './group-texts.ts';
export { layOutGroupSheet } from './lay-out-group-sheet.ts';
export * from './plan.ts';
export { sheetHouseOf } from './sheet-house.ts';
export * from './sheet-layout.ts';
export * from './placing.ts';
export * from './sheet-letters.ts';
export { starredWishes } from './sheet-circle.ts';
export { sheetPage, spacingSteps, type SpacingStep } from './spacing.ts';
export { standardTexts, type StandardTexts } from './standard-texts.ts';
export { writtenDay } from './written-day.ts';
export { circleToShow, planFromConversation } from './plan-from-conversation.ts';
export { sheetContentOf } from './sheet-content.ts';
export { momentsOfSheets, sheetAgeOf, type SheetAge } from './sheet-age.ts';
export { sheetAsText } from './sheet-text.ts';

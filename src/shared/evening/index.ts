/**
 * Family evenings (familieavond), mirror conversations (spiegelgesprek) and talks around a fire (kampvuurgesprek).
 *
 * `eveningSchema` is what one evening is; it has no place for a resident. A template (`resources/evenings`, or a file of
 * the house) becomes an evening with `eveningFromTemplate`.
 *
 * Every act (`movePart`, `forward`, `nextSpeaker`, `park` …) takes an evening and gives the next one with the way back
 * (`undo`), or names why it was not done. Now comes from outside, as an ISO moment; so do ids. Nothing here counts
 * seconds: how it goes with time is a word and whole minutes (`partTime`, `eveningTime`).
 *
 * Names: `namesOf` is the only place that says how people are called. Without agreement somebody is a seat number, and
 * a surname is kept nowhere (`firstNameOf` in `shared/audience`).
 */
export {
  type Acted,
  type ActRefusal,
  actRefusals,
  inOneGo,
  undo,
  type Undo,
  withoutLines,
  wordsSince,
} from './acts.ts';
export * from './evening.ts';
export { groupPlanOf, type GroupPlanMade } from './group-plan.ts';
export { back, beginEvening, endEvening, forward, goOn, stretchPart } from './holding.ts';
export { addHouseRule, removeHouseRule } from './house-rules.ts';
export * from './lists.ts';
export * from './on-screen.ts';
export * from './people.ts';
export { addPart, chooseDeck, movePart, newPart, planMinutes, removePart, standsStill } from './programme.ts';
export { isRemoved, removedEvening } from './removed.ts';
export { type EveningReport, type NamesIn, reportAsText, reportOf, type ReportPart } from './report.ts';
export { reportTexts, type ReportTexts } from './report-texts.ts';
export * from './rounds.ts';
export * from './template.ts';
export {
  eveningTime,
  hasBegun,
  minutesPassed,
  nowAndNext,
  type NowAndNext,
  type PartBegin,
  partTime,
  type TimeSpent,
  timetable,
  type TimeWord,
} from './time.ts';

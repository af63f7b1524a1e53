/** What the shared screen receives (AudienceView), and the projections that make it. Nothing else crosses. */
export {
  appearanceSchema,
  audienceViewSchema,
  testPictures,
  type Appearance,
  type AudienceView,
  type Hem,
  type Shown,
  type ShownKind,
  type ShownOf,
  type TestPicture,
} from './audience-view.ts';
export { circleToDraw } from './conversation/circle.ts';
export type { ConversationChoice, ConversationShow } from './conversation/choice.ts';
export {
  appearanceFor,
  projectConversation,
  type ResidentOnScreen,
} from './conversation/project-conversation.ts';
export type {
  EveningAgreement,
  EveningChoice,
  EveningOnScreen,
  EveningParked,
  EveningPerson,
  EveningShow,
  EveningTheme,
  PersonalMatter,
  Turns,
} from './evening/evening-on-screen.ts';
export { projectEvening } from './evening/project-evening.ts';
export { limitsFor, viewLimits, type ViewLimits } from './limits.ts';
export { firstNameOf } from './names/first-name.ts';
export {
  findNames,
  mayNameResident,
  namesOf,
  type NamesToFind,
  type ResidentNames,
} from './names/may-name-resident.ts';
export { blankView, restView } from './rest.ts';
export { sameView } from './same-view.ts';
export { charactersOf, saidIn, thingsOf, wordsOf } from './words-of.ts';

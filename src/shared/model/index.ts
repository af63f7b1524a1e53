/**
 * The data of Goed Gesprek, newest version. Every schema lives in a folder of its version (`v1/`); what is
 * exported here without a version is the newest. Stored rows carry the version they were written with.
 */
export const modelVersion = 2;

/**
 * The first version of the app that reads this model. It goes into the vault file before the first row of the model is
 * written, so that an older app stops at the door.
 */
export const lowestAppVersion = '0.2.0';

export * from './identity.ts';
export { newWords } from './new-words.ts';
export * from './text.ts';
export * from './upgrade.ts';
export {
  agreementSchema,
  consentSchema,
  disagreementSchema,
  parkedSchema,
  type Agreement,
  type Consent,
  type Disagreement,
  type Parked,
} from './v1/agreement.ts';
export * from './v1/preferences.ts';
export * from './v1/private-notes.ts';
export {
  communicationNeedSchema,
  relativeSchema,
  representationGroundSchema,
  representativeSchema,
  type CommunicationNeed,
  type Relative,
  type RepresentationGround,
  type Representative,
} from './v1/resident.ts';
export {
  answerSchema,
  mostParticipants,
  participantSchema,
  positionSchema,
  type Answer,
  type Participant,
  type Position,
} from './v1/conversation.ts';
export * from './v1/voice.ts';
export * from './v1/worker.ts';
export * from './v2/conversation.ts';
export * from './v2/house-settings.ts';
export * from './v2/marks.ts';
export * from './v2/network.ts';
export * from './v2/segment-mark.ts';
export * from './v2/sheet-form.ts';
export * from './v2/resident.ts';
export * from './v2/log.ts';
export * from './v2/wish.ts';

/** Guides (gespreksleidraden): what one is, how a file becomes one, and how a conversation walks through it. */
export {
  type CircleStep,
  circleStepOf,
  type Guide,
  guideFormatVersion,
  guideSchema,
  type Prompt,
  promptSchema,
  promptsOf,
  type PromptStep,
  type Segment,
  segmentSchema,
  type SimpleAnswer,
  type Step,
  type StepKind,
  stepKinds,
  stepSchema,
  titleOf,
  type TitledPrompt,
} from './guide.ts';
export {
  firstPosition,
  type GuidePlace,
  isFirstPosition,
  isLastPosition,
  locate,
  nextPosition,
  previousPosition,
  startOfStep,
} from './guide-steps.ts';
export { copyGuide, type GuideCopy, guideCopySchema } from './guide-copy.ts';
export { checkDraft, type CheckedDraft, type DraftProblem } from './check-draft.ts';
export {
  draftFrom,
  type DraftPrompt,
  type DraftStep,
  type DraftText,
  type DraftWords,
  emptyPrompt,
  emptyStep,
  type GuideDraft,
  hasPrompts,
  hasPromptTitles,
  loadDraft,
  mostCards,
  mostFollowUps,
  newDraft,
} from './draft.ts';
export { guideId } from './guide-id.ts';
export { ourGuideIds } from './our-guides.ts';
export { fewestSegments, mostSegments, type SegmentIcon, segmentIcons } from './segments.ts';
export { type PictureName, pictureNames } from './pictures.ts';
export { type PromptWords, type VariantName, variantFor, wordsOf } from './variants.ts';
export {
  type GuideFieldReason,
  guideFieldReasons,
  type GuideProblem,
  type LoadedGuide,
  loadGuide,
} from './load-guide.ts';

/** Guides (gespreksleidraden): what one is, how a file becomes one, and how a conversation walks through it. */
export {
  type Guide,
  guideFormatVersion,
  guideSchema,
  largestGuideBytes,
  mostGuideFiles,
  type Prompt,
  promptSchema,
  type QuestionsStep,
  type Step,
  stepSchema,
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
export type { TextPlace } from './json-place.ts';
export {
  type GuideFieldReason,
  guideFieldReasons,
  type GuideProblem,
  type LoadedGuide,
  loadGuide,
} from './load-guide.ts';

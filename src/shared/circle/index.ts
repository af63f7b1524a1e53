/** The Regiecirkel: what it says, in values, words and lines. Pure: it knows no screen and no paper. */
export { offerReason, offersIn, type Offer, type OfferReason } from './choosing.ts';
export { cellsFor, clothPitch, drawCircle, earlierOutlines, stitchesFor } from './draw-circle.ts';
export type {
  Cell,
  CircleDrawing,
  CircleSpace,
  CircleStyle,
  Measure,
  SegmentDrawing,
  Star,
  TextBlock,
} from './drawing.ts';
export { layOutFrame, type CircleFrame, type FramePart } from './frame.ts';
export { layOutCirclePicture, type CirclePicture, type PictureRoom } from './picture.ts';
export type { CircleLegend, LegendWords } from './legend.ts';
export { compareCircles, type SegmentChange, type ThenAndNow } from './then-and-now.ts';
export {
  circleOf,
  circlesOf,
  circleViewSchema,
  emptySegmentMark,
  saysSomething,
  isDiscussed,
  segmentViewSchema,
  type CircleView,
  type HeldCircle,
  type SegmentView,
} from './view.ts';
export { circleSentence, circleWords, segmentFacts, segmentSentence, type CircleWords } from './words.ts';

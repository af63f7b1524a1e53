import { chosenWishes, mostChosenWishes } from '../conversation/index.ts';
import { circleStepOf, segmentIcons, type CircleStep, type Guide } from '../guides/index.ts';
import {
  goingSchema,
  importanceSchema,
  saySchema,
  type Conversation,
  type SegmentMark,
} from '../model/index.ts';
import { z } from '../zod.ts';

/** What a part of life says, in words and values; everything that is drawn, listed, spoken and printed comes from it. */
export const segmentViewSchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(40),
  /** The group it belongs to; empty when it has none. */
  group: z.string().max(30).default(''),
  icon: z.enum(segmentIcons),
  going: goingSchema,
  say: saySchema,
  importance: importanceSchema,
  /** "Vandaag niet": people came to it and left it for another day. */
  notToday: z.boolean().default(false),
  /** The numbers of the chosen wishes about this part, lowest first. */
  wishes: z.array(z.int().min(1).max(mostChosenWishes)).max(mostChosenWishes).default([]),
});

/** A circle (Regiecirkel) as it can be shown to anybody at the table: no more than names and values. */
export const circleViewSchema = z.strictObject({
  callName: z.string().min(1).max(120),
  /** "Wat voor mij telt", in own words; empty when not discussed. */
  whatCounts: z.string().max(2000).default(''),
  segments: z.array(segmentViewSchema).min(3).max(12),
});

export type SegmentView = z.output<typeof segmentViewSchema>;
export type CircleView = z.output<typeof circleViewSchema>;

/** What people set at a part, before anybody set anything. */
export const emptySegmentMark: SegmentMark = {
  kind: 'segment',
  going: 'not-discussed',
  say: 'not-discussed',
  importance: 'not-discussed',
};

/**
 * The circle of a conversation.
 *
 * @param step the step with the circle, from the guide that the conversation follows
 * @param callName the name in the middle
 * @param language the language of the names of the parts
 */
export function circleOf(
  step: CircleStep,
  conversation: Pick<Conversation, 'prompts' | 'wishes' | 'whatCounts'>,
  callName: string,
  language: 'nl' | 'en',
): CircleView {
  const chosen = chosenWishes(conversation);
  return {
    callName,
    whatCounts: conversation.whatCounts.text.trim(),
    segments: step.prompts.map((prompt) => {
      const record = conversation.prompts[prompt.id];
      const mark = record?.mark?.kind === 'segment' ? record.mark : emptySegmentMark;
      return {
        id: prompt.id,
        title: prompt.title[language],
        group: prompt.group?.[language] ?? '',
        icon: prompt.icon,
        going: mark.going,
        say: mark.say,
        importance: mark.importance,
        notToday: record?.notToday ?? false,
        wishes: chosen.flatMap((wish, index) => (wish.segmentId === prompt.id ? [index + 1] : [])),
      };
    }),
  };
}

/** A circle, and the conversation that it belongs to. */
export interface HeldCircle {
  readonly conversationId: string;
  /** The day of the conversation. */
  readonly heldOn: string;
  readonly view: CircleView;
}

/** The circles of one resident in which people set something, the oldest first. */
export function circlesOf(
  conversations: readonly Conversation[],
  guideFor: (conversation: Conversation) => Guide | undefined,
  callName: string,
  language: 'nl' | 'en',
): HeldCircle[] {
  return conversations
    .flatMap((conversation) => {
      const guide = guideFor(conversation);
      const step = guide && circleStepOf(guide);
      if (step === undefined) return [];
      const view = circleOf(step, conversation, callName, language);
      const { id, heldOn, startedAt } = conversation;
      return isCircleDiscussed(view) ? [{ conversationId: id, heldOn, view, startedAt }] : [];
    })
    .sort(
      (one, other) => one.heldOn.localeCompare(other.heldOn) || one.startedAt.localeCompare(other.startedAt),
    )
    .map(({ conversationId, heldOn, view }) => ({ conversationId, heldOn, view }));
}

/** Whether people set anything at a part; a part that waits for another day was not discussed either. */
export function isDiscussed({ going, say, importance }: SegmentView): boolean {
  return going !== 'not-discussed' || say !== 'not-discussed' || importance !== 'not-discussed';
}

/** Whether people set anything in a circle. */
function isCircleDiscussed(view: CircleView): boolean {
  return view.segments.some((segment) => isDiscussed(segment) || segment.notToday);
}

/** Whether a circle says anything to who was not there; an empty one has no place on paper. */
export function saysSomething(view: CircleView): boolean {
  return isCircleDiscussed(view) || view.segments.some(({ wishes }) => wishes.length > 0);
}

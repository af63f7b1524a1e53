import { type DraftPrompt, type SegmentIcon, segmentIcons } from '#shared/guides/index.ts';

/** A line drawing that no part has yet, so that a new part never looks like another one. There are more than parts. */
export function freeIcon(prompts: readonly Pick<DraftPrompt, 'icon'>[]): SegmentIcon {
  return segmentIcons.find((icon) => prompts.every((prompt) => prompt.icon !== icon)) ?? segmentIcons[0];
}

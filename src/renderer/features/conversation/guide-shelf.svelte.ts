import type { OpenVault } from '#data/index.ts';
import { type OwnKind, OwnShelf, type RefusedReason } from '#features/own-files/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import {
  draftFrom,
  type Guide,
  type GuideDraft,
  type GuideProblem,
  loadDraft,
  loadGuide,
  ourGuideIds,
} from '#shared/guides/index.ts';
import type { Conversation } from '#shared/model/index.ts';

/** Why a guide file is not on the shelf. */
export type RefusedGuideReason = RefusedReason<GuideProblem>;

/** Guides as files that a house makes itself. */
export const guideKind: OwnKind<Guide, GuideDraft, GuideProblem> = {
  ourIds: ourGuideIds,
  untitled: 'leidraad',
  load: (text) => {
    const loaded = loadGuide(text);
    return loaded.ok ? { ok: true, value: loaded.guide } : loaded;
  },
  drafts: {
    load: (text) => {
      const loaded = loadDraft(text);
      return loaded.ok ? { ok: true, value: loaded.draft } : loaded;
    },
    from: draftFrom,
  },
};

/** The guides people can choose from, and the files that could not be used. */
export class GuideShelf extends OwnShelf<Guide, GuideDraft, GuideProblem> {
  /** Nothing is read yet. */
  constructor() {
    super(guideKind, mainProcess.readGuideFiles);
  }
}

/**
 * The guide a conversation was held with: the copy that was kept when it began, so that it shows what was asked then.
 * Conversations from before copies were kept take the guide on the shelf. Undefined when there is neither.
 */
export function guideOf(conversation: Conversation, vault: OpenVault, shelf: GuideShelf): Guide | undefined {
  return vault.guideCopies.get(conversation.guideCopyId)?.guide ?? shelf.find(conversation.guideId);
}

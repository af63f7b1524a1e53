import type { OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { ownFileEnds, type OwnFile } from '#shared/bridge/own-files.ts';
import {
  loadDraft,
  loadGuide,
  ourGuideIds,
  type Guide,
  type GuideDraft,
  type GuideProblem,
} from '#shared/guides/index.ts';
import type { Conversation } from '#shared/model/index.ts';

/** Why a guide file is not on the shelf: as the loader found it, or as the disk gave it. */
export type RefusedReason =
  GuideProblem | { kind: Extract<OwnFile, { status: 'refused' }>['reason'] } | { kind: 'twice' };

/** A guide file that could not be used. */
export interface RefusedGuide {
  readonly fileName: string;
  readonly reason: RefusedReason;
}

/** A guide of the house itself, and the name of its file. */
export interface OwnGuide {
  readonly fileName: string;
  readonly guide: Guide;
}

/** A guide that somebody is still working on, and the name of its file. */
export interface OwnDraft {
  readonly fileName: string;
  readonly draft: GuideDraft;
}

/** Guide files, sorted by what can be done with them. */
export interface SortedFiles {
  readonly guides: Guide[];
  /** Which of the guides are the house's own. */
  readonly own: OwnGuide[];
  readonly drafts: OwnDraft[];
  readonly refused: RefusedGuide[];
}

/** The guides people can choose from, and the files that could not be used. */
export class GuideShelf {
  guides = $state.raw<readonly Guide[]>([]);
  own = $state.raw<readonly OwnGuide[]>([]);
  drafts = $state.raw<readonly OwnDraft[]>([]);
  refused = $state.raw<readonly RefusedGuide[]>([]);

  /** Reads all guide files. A file that is not right never stops the others. Throws BridgeError. */
  async load(): Promise<void> {
    const sorted = sortFiles(await mainProcess.readGuideFiles());
    this.guides = sorted.guides;
    this.own = sorted.own;
    this.drafts = sorted.drafts;
    this.refused = sorted.refused;
  }

  /** The guide of a conversation, or undefined when it is no longer there. */
  find(id: string): Guide | undefined {
    return this.guides.find((guide) => guide.id === id);
  }
}

/**
 * Sorts guide files into guides, drafts and refused ones: ours in their own order, then the others by title. The first
 * file with an id keeps it, ours before own files.
 */
export function sortFiles(files: readonly OwnFile[]): SortedFiles {
  const sorted: SortedFiles = { guides: [], own: [], drafts: [], refused: [] };
  const { guides, own, drafts, refused } = sorted;
  for (const file of [...files].sort((one, other) => Number(one.own) - Number(other.own))) {
    const { fileName } = file;
    if (file.status === 'refused') {
      refused.push({ fileName, reason: { kind: file.reason } });
      continue;
    }
    if (fileName.endsWith(ownFileEnds.draft)) {
      const loaded = loadDraft(file.text);
      if (loaded.ok) drafts.push({ fileName, draft: loaded.draft });
      else refused.push({ fileName, reason: loaded.problem });
      continue;
    }
    const loaded = loadGuide(file.text);
    if (!loaded.ok) refused.push({ fileName, reason: loaded.problem });
    else if (guides.some((guide) => guide.id === loaded.guide.id))
      refused.push({ fileName, reason: { kind: 'twice' } });
    else {
      guides.push(loaded.guide);
      if (file.own) own.push({ fileName, guide: loaded.guide });
    }
  }
  guides.sort(byPlace);
  own.sort((one, other) => byPlace(one.guide, other.guide));
  return sorted;
}

/**
 * The guide a conversation was held with: the copy that was kept when it began, so that it shows what was asked then.
 * Conversations from before copies were kept take the guide on the shelf. Undefined when there is neither.
 */
export function guideOf(conversation: Conversation, vault: OpenVault, shelf: GuideShelf): Guide | undefined {
  return vault.guideCopies.get(conversation.guideCopyId)?.guide ?? shelf.find(conversation.guideId);
}

function byPlace(one: Guide, other: Guide): number {
  const places = [one, other].map(({ id }) =>
    ourGuideIds.includes(id) ? ourGuideIds.indexOf(id) : Infinity,
  );
  const [first = 0, second = 0] = places;
  return first === second ? one.title.nl.localeCompare(other.title.nl, 'nl') : first - second;
}

import type { OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { GuideFile } from '#shared/bridge/guide-files.ts';
import { loadGuide, ourGuideIds, type Guide, type GuideProblem } from '#shared/guides/index.ts';
import type { Conversation } from '#shared/model/index.ts';

/** Why a guide file is not on the shelf: as the loader found it, or as the disk gave it. */
export type RefusedReason =
  GuideProblem | { kind: Extract<GuideFile, { status: 'refused' }>['reason'] } | { kind: 'twice' };

/** A guide file that could not be used. */
export interface RefusedGuide {
  readonly fileName: string;
  readonly reason: RefusedReason;
}

/** The guides people can choose from, and the files that could not be used. */
export class GuideShelf {
  guides = $state.raw<readonly Guide[]>([]);
  refused = $state.raw<readonly RefusedGuide[]>([]);

  /** Reads all guide files. A file that is not right never stops the others. Throws BridgeError. */
  async load(): Promise<void> {
    const sorted = sortFiles(await mainProcess.readGuideFiles());
    this.guides = sorted.guides;
    this.refused = sorted.refused;
  }

  /** The guide of a conversation, or undefined when it is no longer there. */
  find(id: string): Guide | undefined {
    return this.guides.find((guide) => guide.id === id);
  }
}

/**
 * Sorts guide files into guides and refused ones: ours in their own order, then the others by title. The first file with
 * an id keeps it, ours before own files.
 */
export function sortFiles(files: readonly GuideFile[]): { guides: Guide[]; refused: RefusedGuide[] } {
  const guides: Guide[] = [];
  const refused: RefusedGuide[] = [];
  for (const file of [...files].sort((one, other) => Number(one.own) - Number(other.own))) {
    const { fileName } = file;
    if (file.status === 'refused') {
      refused.push({ fileName, reason: { kind: file.reason } });
      continue;
    }
    const loaded = loadGuide(file.text);
    if (!loaded.ok) refused.push({ fileName, reason: loaded.problem });
    else if (guides.some((guide) => guide.id === loaded.guide.id))
      refused.push({ fileName, reason: { kind: 'twice' } });
    else guides.push(loaded.guide);
  }
  return { guides: guides.sort(byPlace), refused };
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

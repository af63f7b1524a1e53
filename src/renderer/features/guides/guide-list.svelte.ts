import type { GuideShelf } from '#features/conversation/index.ts';
import {
  type KnownResidents,
  type OpenedDraft as Opened,
  OwnList,
  type OwnRow as Row,
} from '#features/own-files/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { draftFrom, type Guide, type GuideDraft, guideId, type GuideProblem } from '#shared/guides/index.ts';

/** A guide of the house: what can be chosen, what somebody is working on, or both. */
export type OwnRow = Row<Guide, GuideDraft>;

/** What is opened in the editor. */
export type OpenedDraft = Opened<GuideDraft>;

/** Own guides: making, copying, sharing, removing, and taking in. */
export class GuideList extends OwnList<Guide, GuideDraft, GuideProblem> {
  /**
   * @param shelf where the guides stand; it is read again after every change
   * @param residents whose names are looked for before a guide leaves
   */
  constructor(shelf: GuideShelf, residents: KnownResidents) {
    const folder = {
      save: mainProcess.saveOwnGuide,
      remove: mainProcess.removeOwnGuide,
      choose: mainProcess.importGuideFile,
      share: mainProcess.saveDocument,
    };
    super(shelf, folder, residents);
  }

  /** Stores a copy of a guide as a draft. Resolves with it, or undefined when that failed. */
  copy(guide: Guide, title: Guide['title']): Promise<OpenedDraft | undefined> {
    return this.begin({ ...draftFrom(guide), id: guideId(title.nl, newId()), version: 0, title });
  }
}

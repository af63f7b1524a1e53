import {
  folderNamed,
  type KnownResidents,
  type OwnKind,
  OwnList,
  OwnShelf,
  ownText,
  type RefusedReason,
} from '#features/own-files/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { type EveningTemplate, loadTemplate, ourTemplateIds } from '#shared/evening/index.ts';
import { type FileProblem, ownFileId, type RoomFileReason } from '#shared/own-files/index.ts';

/** Why a template file was not loaded. */
export type TemplateProblem = FileProblem<RoomFileReason>;

/** Why a template file is not on the shelf. */
export type RefusedTemplateReason = RefusedReason<TemplateProblem>;

/** Templates as files that a house makes itself; nobody works on one, it is made of an evening. */
export const templateKind: OwnKind<EveningTemplate, never, TemplateProblem> = {
  ourIds: ourTemplateIds,
  untitled: 'avond',
  load: (text) => {
    const loaded = loadTemplate(text);
    return loaded.ok ? { ok: true, value: loaded.template } : loaded;
  },
  drafts: undefined,
};

/** A new id for a template of the house, which is also the name of its file. */
export function templateId(title: string): string {
  return ownFileId(title, newId(), templateKind.untitled);
}

/** The templates people can choose from, and what they do with those of the house: keep, share, bring in, remove. */
export class TemplateList extends OwnList<EveningTemplate, never, TemplateProblem> {
  /**
   * Nothing is read yet.
   *
   * @param residents whose names are looked for before a template is kept or leaves
   */
  constructor(residents: KnownResidents) {
    const shelf = new OwnShelf(templateKind, () => mainProcess.readOwnFiles('evenings'));
    super(shelf, folderNamed('evenings'), residents);
  }

  /** Files that could not be used. */
  get refused() {
    return this.shelf.refused;
  }

  /** Reads all template files. A file that is not right never stops the others. Never throws: `failure` says why. */
  async load(): Promise<void> {
    await this.inTurn(() => Promise.resolve());
  }

  /** Keeps a template of the house. Resolves with whether it is on the disk. */
  keep(template: EveningTemplate): Promise<boolean> {
    return this.inTurn(async () => {
      await this.folder.save(this.freeFileName(template), ownText(template));
      this.done = { what: 'taken-in', title: template.title };
    });
  }
}

import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import { type EveningTemplate, loadTemplate, ourTemplateIds } from '#shared/evening/index.ts';
import { type FileProblem, ownFileId, type RoomFileReason } from '#shared/own-files/index.ts';

/** Why a template file is not on the shelf: as the loader found it, or as the disk gave it. */
export type RefusedReason =
  | FileProblem<RoomFileReason>
  | { readonly kind: Extract<OwnFile, { status: 'refused' }>['reason'] }
  | { readonly kind: 'twice' };

/** A template file that could not be used. */
export interface RefusedTemplate {
  readonly fileName: string;
  readonly reason: RefusedReason;
}

/** A template of the house itself, and the name of its file. */
export interface OwnTemplate {
  readonly fileName: string;
  readonly template: EveningTemplate;
}

/** Template files, sorted by what can be done with them. */
export interface SortedTemplates {
  readonly ours: EveningTemplate[];
  readonly own: OwnTemplate[];
  readonly refused: RefusedTemplate[];
}

/** A file that somebody chose: what comes in, or why nothing does. */
export type OfferedTemplate =
  | { readonly ok: true; readonly template: EveningTemplate; readonly conflict: 'none' | 'ours' | 'own' }
  | ({ readonly ok: false } & RefusedTemplate);

/**
 * Sorts template files: ours in their own order, those of the house by title. The first file with an id keeps it, ours
 * before own files.
 */
export function sortTemplates(files: readonly OwnFile[]): SortedTemplates {
  const sorted: SortedTemplates = { ours: [], own: [], refused: [] };
  const { ours, own, refused } = sorted;
  const taken = new Set<string>();
  for (const file of [...files].sort((one, other) => Number(one.own) - Number(other.own))) {
    const { fileName } = file;
    const loaded = file.status === 'read' ? loadTemplate(file.text) : undefined;
    if (file.status === 'refused') refused.push({ fileName, reason: { kind: file.reason } });
    else if (loaded?.ok !== true)
      refused.push({ fileName, reason: loaded?.problem ?? { kind: 'other-file' } });
    else if (taken.has(loaded.template.id)) refused.push({ fileName, reason: { kind: 'twice' } });
    else {
      const { template } = loaded;
      taken.add(template.id);
      if (file.own) own.push({ fileName, template });
      else ours.push(template);
    }
  }
  ours.sort((one, other) => ourTemplateIds.indexOf(one.id) - ourTemplateIds.indexOf(other.id));
  own.sort((one, other) => one.template.title.nl.localeCompare(other.template.title.nl, 'nl'));
  return sorted;
}

/** How a template goes into a file: so that a person can read it too. */
export function templateText(template: EveningTemplate): string {
  return `${JSON.stringify(template, null, 2)}\n`;
}

/** A template under another id and another title, so that both stand side by side. */
export function asNewTemplate(template: EveningTemplate): EveningTemplate {
  const other = (text: string) => `${text.slice(0, 56).trimEnd()} (2)`;
  return {
    ...template,
    id: templateId(template.title.nl),
    title: { nl: other(template.title.nl), en: other(template.title.en) },
  };
}

/** A new id for a template of the house, which is also the name of its file. */
export function templateId(title: string): string {
  return ownFileId(title, newId(), 'avond');
}

/** The templates people can choose from, and what they do with those of the house: keep, share, bring in, remove. */
export class TemplateShelf {
  ours = $state.raw<readonly EveningTemplate[]>([]);
  own = $state.raw<readonly OwnTemplate[]>([]);
  refused = $state.raw<readonly RefusedTemplate[]>([]);
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  /** What was removed last, for as long as it can come back. */
  removed = $state.raw<OwnTemplate | undefined>();
  /** Where the template that was shared last stands. */
  sharedAt = $state('');
  offered = $state.raw<OfferedTemplate | undefined>();
  /** The template that was kept or came in last. */
  kept = $state.raw<EveningTemplate | undefined>();
  #lastTurn: Promise<boolean> = Promise.resolve(true);

  /** Reads all template files. A file that is not right never stops the others. Never throws: `failure` says why. */
  async load(): Promise<void> {
    await this.#do(() => Promise.resolve());
  }

  /** Keeps a template of the house. Resolves with whether it is on the disk. */
  keep(template: EveningTemplate): Promise<boolean> {
    return this.#do(async () => {
      await mainProcess.saveOwnFile('evenings', this.#fileNameFor(template), templateText(template));
      this.kept = template;
    });
  }

  /** Asks where, and writes the template there. */
  async share(template: EveningTemplate): Promise<void> {
    await this.#do(async () => {
      const name = `${ownFileId(template.title.nl, '', 'avond').replace(/-$/, '')}${ownFileEnds.finished}`;
      const bytes = new TextEncoder().encode(templateText(template));
      const result = await mainProcess.saveDocument(name, 'json', bytes);
      if (result.status === 'saved') this.sharedAt = result.path;
    });
  }

  /** Removes a template of the house; {@link undoRemove} puts it back. */
  remove(own: OwnTemplate): Promise<boolean> {
    return this.#do(async () => {
      await mainProcess.removeOwnFile('evenings', own.fileName);
      this.removed = own;
    });
  }

  /** Puts back what was removed last. */
  async undoRemove(): Promise<void> {
    const own = this.removed;
    if (own === undefined) return;
    await this.#do(async () => {
      await mainProcess.saveOwnFile('evenings', own.fileName, templateText(own.template));
      this.removed = undefined;
    });
  }

  /** Asks for a file and says what is in it; nothing is taken in yet. */
  async choose(): Promise<void> {
    await this.#do(async () => {
      const file = await mainProcess.importOwnFile('evenings');
      if (file !== null) this.offered = this.#judge(file);
    });
  }

  /** Takes the offered template in, whole: in the place of the one with the same id, or beside it. */
  async takeIn(how: 'replace' | 'new'): Promise<void> {
    const { offered } = this;
    if (offered?.ok !== true) return;
    const own = this.own.find(({ template }) => template.id === offered.template.id);
    const isNew = how === 'new' && offered.conflict !== 'none';
    const template = isNew ? asNewTemplate(offered.template) : offered.template;
    const fileName = how === 'replace' && own !== undefined ? own.fileName : this.#fileNameFor(template);
    await this.#do(async () => {
      await mainProcess.saveOwnFile('evenings', fileName, templateText(template));
      this.offered = undefined;
      this.kept = template;
    });
  }

  /* A file that cannot be used, or of which the name says something else, is somebody's work too. */
  #fileNameFor({ id }: EveningTemplate): string {
    const taken = [...this.own, ...this.refused].map(({ fileName }) => fileName.toLowerCase());
    const name = `${id}${ownFileEnds.finished}`;
    return taken.includes(name) ? `${templateId(id)}${ownFileEnds.finished}` : name;
  }

  #judge(file: OwnFile): OfferedTemplate {
    const { fileName } = file;
    if (file.status === 'refused') return { ok: false, fileName, reason: { kind: file.reason } };
    const loaded = loadTemplate(file.text);
    if (!loaded.ok) return { ok: false, fileName, reason: loaded.problem };
    const { id } = loaded.template;
    const isOwn = this.own.some(({ template }) => template.id === id);
    const conflict = ourTemplateIds.includes(id) ? 'ours' : isOwn ? 'own' : 'none';
    return { ok: true, template: loaded.template, conflict };
  }

  /* One after the other: a press while the list is read again is not lost. */
  #do(work: () => Promise<void>): Promise<boolean> {
    this.#lastTurn = this.#lastTurn.then(() => this.#doNow(work));
    return this.#lastTurn;
  }

  async #doNow(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = undefined;
    this.sharedAt = '';
    this.kept = undefined;
    try {
      await work();
      const sorted = sortTemplates(await mainProcess.readOwnFiles('evenings'));
      this.ours = sorted.ours;
      this.own = sorted.own;
      this.refused = sorted.refused;
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

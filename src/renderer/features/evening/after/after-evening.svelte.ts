import type { OpenVault } from '#data/index.ts';
import { SheetOnScreen, type NewlyMadeSheet } from '#features/sheet/index.ts';
import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import { findNames, namesOf } from '#shared/audience/index.ts';
import {
  addAgreement,
  type Evening,
  type EveningAgreement,
  type EveningReport,
  goOn,
  mayWrite,
  park,
  type ParkedItem,
  removeLine,
  reportOf,
} from '#shared/evening/index.ts';
import { actOfMadeSheet } from '#shared/log/index.ts';
import { sheetFormSchema } from '#shared/model/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import { linesFor, type MadeForSheet, planForSheet, type SheetList, viewOfEvening } from './evening-sheet.ts';

/** What was taken away last, and where it stood. */
interface RemovedLine {
  readonly list: 'agreements' | 'parked';
  readonly index: number;
}

/** What an evening brought: correcting it, its A4 and its report. The programme stays as it was. */
export class AfterEvening {
  /** What was taken away last, for as long as it can come back. */
  removed = $state.raw<RemovedLine | undefined>();
  readonly #editor: EveningEditor;
  readonly #vault: Pick<OpenVault, 'residents' | 'house' | 'log'>;
  /** Lines that stay off this A4; kept nowhere else. */
  #off = $state.raw<ReadonlySet<string>>(new Set());

  readonly #names = $derived.by(() => namesOf(this.#vault.residents.all));
  readonly #made: MadeForSheet = $derived.by(() => {
    const language = this.sheet.choice.sheetLanguage;
    return planForSheet({ ...this.evening, language }, this.#off, this.#namesIn);
  });
  /** The short report. */
  readonly report: EveningReport = $derived.by(() => reportOf(this.evening, this.#namesIn));
  /** The names that were left out of the A4 and the report, as they stood there. */
  readonly leftOut: readonly string[] = $derived([
    ...new Set([...this.#made.leftOut, ...this.report.leftOut]),
  ]);
  /** The A4 of the group. Its form is chosen for now. */
  readonly sheet = new SheetOnScreen({
    choice: () => ({ sheetLanguage: this.evening.language, sheetForm: sheetFormSchema.parse({}) }),
    view: (choice, breaker) => viewOfEvening(this.#made.made, choice, this.#vault.house.onSheet, breaker),
    leadsSomewhere: ({ part }) => part === 'agreements' || part === 'parked',
  });

  /**
   * @param vault whose residents are not named, whose house stands on the A4, and where its leaving is noted
   * @param editor the evening
   */
  constructor(vault: Pick<OpenVault, 'residents' | 'house' | 'log'>, editor: EveningEditor) {
    this.#vault = vault;
    this.#editor = editor;
  }

  /** The evening as it is now. */
  get evening(): Evening {
    return this.#editor.evening;
  }

  /** Why there is no plan for the A4 yet; undefined when there is one. */
  get refusal(): Exclude<MadeForSheet['made'], { ok: true }> | undefined {
    const { made } = this.#made;
    return made.ok ? undefined : made;
  }

  /** Whether people wrote nothing down, because that was what they agreed. */
  get isUnwritten(): boolean {
    const { agreements, parked, takeaways } = this.evening;
    return !mayWrite(this.evening) && agreements.length + parked.length + takeaways.length === 0;
  }

  /** Whether lines may still be added. */
  get mayAdd(): boolean {
    return mayWrite(this.evening);
  }

  /** The ids of the lines of a list that come on this A4. */
  onSheet(list: SheetList): string[] {
    return linesFor(this.evening, list).flatMap(({ id }) => (this.#off.has(id) ? [] : [id]));
  }

  /** People choose which lines of a list come on this A4. The evening itself keeps all of them. */
  chooseForSheet(list: SheetList, ids: readonly string[]): void {
    const off = new Set(this.#off);
    for (const { id } of linesFor(this.evening, list)) {
      if (ids.includes(id)) off.delete(id);
      else off.add(id);
    }
    this.#off = off;
  }

  /** Types the day of the evening; empty when nobody knows it. */
  typeDay(date: string): void {
    if (date !== this.evening.date) this.#editor.type({ date });
  }

  /** Adds an empty agreement. Gives whether it was added. */
  addAgreement(): boolean {
    this.removed = undefined;
    return this.#editor.act((evening) => addAgreement(evening, { id: newId(), what: '', who: '', when: '' }));
  }

  /** Adds an empty line to the parking lot. Gives whether it was added. */
  addParked(): boolean {
    this.removed = undefined;
    return this.#editor.act((evening) => park(evening, { id: newId(), what: '', who: '', by: '' }));
  }

  /** Changes what stands in an agreement. */
  typeAgreement(id: string, changes: Partial<Omit<EveningAgreement, 'id'>>): void {
    const agreements = this.evening.agreements.map((each) =>
      each.id === id ? { ...each, ...changes } : each,
    );
    this.#editor.type({ agreements });
  }

  /** Changes what stands in a line of the parking lot; what is personal has no words. */
  typeParked(
    id: string,
    changes: Partial<Omit<Extract<ParkedItem, { kind: 'subject' }>, 'id' | 'kind'>>,
  ): void {
    const parked = this.evening.parked.map((each) =>
      each.id === id && each.kind === 'subject' ? { ...each, ...changes } : each,
    );
    this.#editor.type({ parked });
  }

  /** Takes a line away; {@link putBack} puts it back. */
  remove(list: RemovedLine['list'], id: string): void {
    const index = this.evening[list].findIndex((line) => line.id === id);
    if (this.#editor.act((evening) => removeLine(evening, list, id))) this.removed = { list, index };
  }

  /** Puts back what was taken away last. */
  putBack(): void {
    if (this.removed === undefined) return;
    this.removed = undefined;
    this.#editor.undo();
  }

  /** Goes on with an evening that was ended too soon. Gives whether that can be done. */
  goOn(): boolean {
    return this.#editor.act((evening) => goOn(evening, moment()));
  }

  /** The A4 left the vault. */
  noteMade({ as }: NewlyMadeSheet): void {
    this.#vault.log.note(actOfMadeSheet(as));
  }

  readonly #namesIn = (text: string) => findNames(text, this.#names);
}

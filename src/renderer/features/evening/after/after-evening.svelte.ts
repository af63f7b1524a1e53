import type { OpenVault } from '#data/index.ts';
import { SheetOnScreen, type NewlyMadeSheet } from '#features/sheet/index.ts';
import { diskSpace } from '#features/shell/index.ts';
import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import type { SheetField } from '#shared/agreement-sheet/index.ts';
import { findNames, namesOf } from '#shared/audience/index.ts';
import {
  addAgreement,
  addHouseRule,
  addTakeaway,
  type Acted,
  chooseTheme,
  type Evening,
  type EveningAgreement,
  type EveningReport,
  goOn,
  letThemeGo,
  mayWrite,
  park,
  type ParkedItem,
  removeHouseRule,
  removeLine,
  reportOf,
} from '#shared/evening/index.ts';
import { actOfMadeSheet } from '#shared/log/index.ts';
import { sheetFormSchema } from '#shared/model/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import { linesFor, type MadeForSheet, planForSheet, type SheetList, viewOfEvening } from './evening-sheet.ts';
import type { ReportWay } from './report-leaves.svelte.ts';

/** The lists of which a line is words and nothing more: what people take home, and the cards they keep. */
export type WordsList = 'takeaways' | 'keptCards';

/** What was taken away last, and where it stood. */
interface RemovedLine {
  readonly list: 'agreements' | 'parked' | 'houseRules' | WordsList;
  readonly index: number;
}

/* What of the A4 is corrected on this screen, by `data-sheet-field`. */
const correctedHere: ReadonlySet<SheetField['part']> = new Set<SheetField['part']>([
  'agreements',
  'parked',
  'about',
  'themes',
  'takeaways',
]);

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
  /** The A4 of the group. Its form is kept with the evening; on a full disk it is chosen for now. */
  readonly sheet = new SheetOnScreen({
    choice: () => {
      const { language, sheetLanguage = language, sheetForm = sheetFormSchema.parse({}) } = this.evening;
      return { sheetLanguage, sheetForm };
    },
    keep: ({ sheetLanguage, sheetForm }) => this.#editor.type({ sheetLanguage, sheetForm }),
    canKeep: () => diskSpace.canWrite,
    view: (choice, breaker) => viewOfEvening(this.#made.made, choice, this.#vault.house.onSheet, breaker),
    leadsSomewhere: ({ part }) => correctedHere.has(part),
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
    const { agreements, parked, takeaways, themes, keptCards } = this.evening;
    const written = [agreements, parked, takeaways, themes, keptCards];
    return !mayWrite(this.evening) && written.every(({ length }) => length === 0);
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
    return this.#act((evening) => addAgreement(evening, { id: newId(), what: '', who: '', when: '' }));
  }

  /** Adds an empty line to the parking lot. Gives whether it was added. */
  addParked(): boolean {
    return this.#act((evening) => park(evening, { id: newId(), what: '', who: '', by: '' }));
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

  /** Adds an empty line to what people take home. Gives whether it was added. */
  addTakeaway(): boolean {
    return this.#act((evening) => addTakeaway(evening, { id: newId(), text: '' }));
  }

  /** Changes the words of a theme. */
  typeTheme(id: string, text: string): void {
    this.#editor.type({
      themes: this.evening.themes.map((each) => (each.id === id ? { ...each, text } : each)),
    });
  }

  /** Chooses a theme after all, or lets it go: what is chosen stands on the A4 and in the report. */
  chooseTheme(id: string, isChosen: boolean): boolean {
    return this.#act((evening) => (isChosen ? chooseTheme(evening, id) : letThemeGo(evening, id)));
  }

  /** Changes the words of a house rule; its place counts from 0. */
  typeHouseRule(place: number, text: string): void {
    this.#editor.type({ houseRules: this.evening.houseRules.with(place, text) });
  }

  /** Adds an empty house rule. Gives whether it was added. */
  addHouseRule(): boolean {
    return this.#act(addHouseRule);
  }

  /** Takes a house rule away; {@link putBack} puts it back. Gives whether it is gone. */
  removeHouseRule(place: number): boolean {
    if (!this.#act((evening) => removeHouseRule(evening, place))) return false;
    this.removed = { list: 'houseRules', index: place };
    return true;
  }

  /** Changes what stands in a line of words. */
  typeWords(list: WordsList, id: string, text: string): void {
    const lines: readonly Evening[WordsList][number][] = this.evening[list];
    this.#editor.type({ [list]: lines.map((each) => (each.id === id ? { ...each, text } : each)) });
  }

  /** Takes a line away; {@link putBack} puts it back. */
  remove(list: Exclude<RemovedLine['list'], 'houseRules'>, id: string): void {
    const index = this.evening[list].findIndex((line) => line.id === id);
    if (this.#editor.act((evening) => removeLine(evening, list, id))) this.removed = { list, index };
  }

  /** Puts back what was taken away last. */
  putBack(): void {
    if (this.removed === undefined) return;
    this.removed = undefined;
    this.#editor.undo();
  }

  /* What was taken away before can be put back only as the last act: another act takes that offer away. */
  #act(acting: (evening: Evening) => Acted): boolean {
    this.removed = undefined;
    return this.#editor.act(acting);
  }

  /** Goes on with an evening that was ended too soon. Gives whether that can be done. */
  goOn(): boolean {
    return this.#editor.act((evening) => goOn(evening, moment()));
  }

  /** The A4 left the vault. */
  noteMade({ as }: NewlyMadeSheet): void {
    this.#vault.log.note(actOfMadeSheet(as));
  }

  /** The report left the vault: as a file, or by the clipboard. */
  noteReportLeft(as: ReportWay): void {
    this.#vault.log.note(as === 'docx' ? 'evening-report-saved' : 'evening-report-copied');
  }

  readonly #namesIn = (text: string) => findNames(text, this.#names);
}

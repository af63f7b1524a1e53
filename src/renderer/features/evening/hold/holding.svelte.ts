import type { OpenVault } from '#data/index.ts';
import type { SharedSource } from '#features/audience/index.ts';
import { preferences } from '#features/shell/index.ts';
import { moment } from '#platform/clock.ts';
import {
  back,
  endEvening,
  eveningTime,
  forward,
  nowAndNext,
  partTime,
  stretchPart,
  timetable,
  type Evening,
  type EveningPart,
  type NowAndNext,
  type TimeSpent,
} from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import { ClockNow } from './clock-now.svelte.ts';
import { EveningOnScreenNow } from './evening-on-screen-now.svelte.ts';
import { Lines } from './lines.svelte.ts';
import { toldOf } from './told.ts';
import { Turns } from './turns.svelte.ts';

/** A part as it stands in the programme beside the evening. */
export interface ProgrammeRow {
  readonly id: string;
  readonly title: string;
  /** When it began or will begin: an ISO moment. */
  readonly at: string;
  readonly minutes: number;
  readonly state: 'done' | 'now' | 'next' | 'todo';
}

/** How many minutes longer or shorter at a time. */
export const stretchMinutes = 5;

/** An evening while it goes on: everything that the screen of the facilitator works with. */
export class Holding {
  readonly editor: EveningEditor;
  readonly clock: ClockNow;
  readonly onScreen: EveningOnScreenNow;
  readonly turns: Turns;
  readonly lines: Lines;
  readonly #log: OpenVault['log'];

  /**
   * @param vault whose residents may not stand on the screen by accident, and whose log knows of the evening
   * @param editor of the evening
   * @param clock only another one in tests
   */
  constructor(vault: Pick<OpenVault, 'residents' | 'log'>, editor: EveningEditor, clock = new ClockNow()) {
    this.editor = editor;
    this.#log = vault.log;
    this.clock = clock;
    this.onScreen = new EveningOnScreenNow(editor, {
      now: moment,
      appearance: () => ({
        theme: preferences.themeToShare,
        letters: preferences.sharedLetters,
        language: editor.evening.language,
      }),
      residents: () => vault.residents.all,
    });
    this.turns = new Turns(editor);
    this.lines = new Lines(editor, this.onScreen);
  }

  /** What is shared on the screen of the room, with what a presenter remote does. */
  get source(): SharedSource {
    const { onScreen } = this;
    return {
      kind: 'evening',
      view: () => onScreen.view(),
      forward: () => onScreen.forward(),
      back: () => onScreen.back(),
    };
  }

  /** The evening as it is. */
  get evening(): Evening {
    return this.editor.evening;
  }

  /** The part that is going on, and the one after it. */
  get place(): NowAndNext {
    return nowAndNext(this.evening);
  }

  /** The part that is going on. */
  get part(): EveningPart | undefined {
    return this.place.now;
  }

  /** The part before; undefined at the first. */
  get before(): EveningPart | undefined {
    return this.evening.parts[this.place.index - 1];
  }

  /** The time of the part. */
  get partTime(): TimeSpent | undefined {
    return partTime(this.evening, this.clock.now);
  }

  /** The time of the evening. */
  get eveningTime(): TimeSpent | undefined {
    return eveningTime(this.evening, this.clock.now);
  }

  /** When the evening will end, as far as can be told now. */
  get endsAt(): string {
    return timetable(this.evening, this.clock.now).endsAt;
  }

  /** When this part will end: when the next begins. */
  get partEndsAt(): string {
    const { begins, endsAt } = timetable(this.evening, this.clock.now);
    return begins[this.place.index + 1]?.at ?? endsAt;
  }

  /** The whole programme. */
  get programme(): ProgrammeRow[] {
    const { index } = this.place;
    const { begins } = timetable(this.evening, this.clock.now);
    return this.evening.parts.map(({ id, title }, at) => ({
      id,
      title,
      at: begins[at]?.at ?? '',
      minutes: begins[at]?.minutes ?? 0,
      state: at < index ? 'done' : at === index ? 'now' : at === index + 1 ? 'next' : 'todo',
    }));
  }

  /** On to the next part at once, whatever was still to be shown of this one. */
  goOn(): void {
    this.lines.close();
    this.editor.act((evening) => forward(evening, moment()));
  }

  /** Back to the part before. */
  goBack(): void {
    this.lines.close();
    this.editor.act((evening) => back(evening, moment()));
  }

  /** Makes the part longer, or shorter with less than 0 minutes. */
  stretch(minutes: number): void {
    const part = this.part;
    if (part !== undefined) this.editor.act((evening) => stretchPart(evening, part.id, minutes, moment()));
  }

  /** What is told about the last act, for who cannot see it; about one that was taken back everybody is told. */
  get told(): string {
    return toldOf(this.editor.last);
  }

  /** Takes the last act back. */
  undo(): void {
    this.editor.undo();
    this.#closeWhatIsGone();
  }

  /** Does again what was taken back. */
  redo(): void {
    this.editor.redo();
    this.#closeWhatIsGone();
  }

  /** Ends the evening. */
  end(): void {
    this.lines.close();
    if (!this.editor.act((evening) => endEvening(evening, moment()))) return;
    this.editor.forgetHalfTyped();
    this.#log.note('evening-ended');
  }

  /** Changes the notes of the part: only for the facilitator. */
  writeNotes(notes: string): void {
    const part = this.part;
    if (part === undefined || notes === part.notes) return;
    this.editor.type({
      parts: this.evening.parts.map((each) => (each.id === part.id ? { ...each, notes } : each)),
    });
  }

  #closeWhatIsGone(): void {
    this.lines.closeIfGone();
    if (this.turns.openSeat === undefined) this.turns.closePanel();
  }

  /** Stops the clock, and takes lines away in which nothing was written. */
  close(): void {
    this.lines.close();
    this.clock.close();
  }
}

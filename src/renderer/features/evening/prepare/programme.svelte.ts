import { formatShortTime, formatTime } from '#i18n/format.ts';
import { language } from '#i18n/index.svelte.ts';
import { moment, today } from '#platform/clock.ts';
import {
  addPart,
  type Evening,
  type EveningPart,
  movePart,
  plannedMinutes,
  removePart,
  timetable,
} from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import { partOfKind } from '../new-evening.ts';

/** A part of the programme as it is listed. */
export interface ProgrammeRow {
  readonly part: EveningPart;
  readonly title: string;
  /** In minutes. */
  readonly minutes: number;
  /** When it begins, in words; empty while nobody said when the evening begins. */
  readonly beginsAt: string;
}

/** What a part is called in the list: its title, or its kind while it has none. */
export function titleOfPart({ title, kind }: EveningPart): string {
  return title.trim() === '' ? language.t.evening.kinds[kind] : title;
}

/** When an evening is planned to begin, as a moment; undefined while nobody said. */
export function plannedBegin({ date, beginsAt }: Evening): string | undefined {
  if (beginsAt === '') return undefined;
  return new Date(`${date === '' ? today() : date}T${beginsAt}`).toISOString();
}

/** The programme of an evening that is being prepared: its list, which part is open, and moving parts about. */
export class Programme {
  /** The part that people change; empty when none is open. */
  openId = $state('');
  /** What a screen reader is told about what happened. */
  told = $state('');
  readonly #editor: EveningEditor;

  /** @param editor of the evening */
  constructor(editor: EveningEditor) {
    this.#editor = editor;
  }

  /** The parts in their order, with when each begins. */
  get rows(): ProgrammeRow[] {
    const { evening } = this.#editor;
    const begin = plannedBegin(evening);
    const { begins } = timetable(evening, begin ?? moment());
    return evening.parts.map((part, index) => {
      const at = begins[index]?.at ?? '';
      return {
        part,
        title: titleOfPart(part),
        minutes: plannedMinutes(part),
        beginsAt: begin === undefined || at === '' ? '' : formatShortTime(at),
      };
    });
  }

  /** When the evening ends, in words: as planned, or today when people begin now. Empty when nobody can tell. */
  get end(): string {
    const { evening } = this.#editor;
    const begin = plannedBegin(evening);
    if (begin === undefined && ![today(), ''].includes(evening.date)) return '';
    const end = formatTime(timetable(evening, begin ?? moment()).endsAt);
    return begin === undefined ? language.t.evening.untilNow(end) : language.t.evening.until(end);
  }

  /** Opens a part to change it, or closes it. */
  toggle(partId: string): void {
    this.openId = this.openId === partId ? '' : partId;
  }

  /** Moves a part to another place, counted from 0. Gives whether it moved. */
  move(partId: string, to: number): boolean {
    const { parts } = this.#editor.evening;
    const from = parts.findIndex(({ id }) => id === partId);
    const part = parts[from];
    if (part === undefined || from === to || to < 0 || to >= parts.length) return false;
    const isDone = this.#editor.act((evening) => movePart(evening, from, to));
    if (isDone) this.told = language.t.evening.moved(titleOfPart(part), to + 1, parts.length);
    return isDone;
  }

  /** Adds a part after the one that is open, or at the end, and opens it. */
  add(): boolean {
    const part = partOfKind('talk');
    const openAt = this.#editor.evening.parts.findIndex(({ id }) => id === this.openId);
    const isDone = this.#editor.act((evening) =>
      addPart(evening, part, openAt < 0 ? evening.parts.length : openAt + 1),
    );
    if (isDone) this.openId = part.id;
    return isDone;
  }

  /** Takes a part out. */
  remove(part: EveningPart): void {
    if (!this.#editor.act((evening) => removePart(evening, part.id))) return;
    if (this.openId === part.id) this.openId = '';
    this.told = language.t.evening.removedPart(titleOfPart(part));
  }

  /** What was typed as the minutes of a part and is no number that can be; undefined when there is nothing of the kind. */
  typedMinutes(partId: string): string | undefined {
    return this.#editor.halfTyped(`minutes ${partId}`);
  }

  /** Keeps what is typed as minutes until it is a number that can be; undefined once it is. */
  keepMinutes(partId: string, text: string | undefined): void {
    this.#editor.keepHalfTyped(`minutes ${partId}`, text);
  }

  /** Takes over what people type in a part. */
  type(partId: string, changes: Partial<Omit<EveningPart, 'id'>>): void {
    const { parts } = this.#editor.evening;
    this.#editor.type({
      parts: parts.map((part) => (part.id === partId ? { ...part, ...changes } : part)),
    });
  }
}

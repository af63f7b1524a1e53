import { Autosave } from '#data/index.ts';
import { ownFileEnds } from '#shared/bridge/own-files.ts';
import { tick, untrack } from 'svelte';
import type { OwnContent } from './own-kind.ts';
import type { OpenedDraft } from './own-list.svelte.ts';
import { ownText } from './own-text.ts';

/** What is in the way of a draft, at one place. */
export interface OwnDraftProblem {
  /** Where in the draft: `steps.0.prompts.1.question`, `cards.1.text`. */
  readonly place: string;
  /** In which language; undefined where that makes no difference. */
  readonly language: 'nl' | 'en' | undefined;
  readonly reason: string;
}

/** Something finished, or everything that is in the way of it. */
export type CheckedOwnDraft<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the files are written with. */
export type WriteOwnFile = (fileName: string, text: string) => Promise<void>;

/** How an editor judges a draft. */
export interface DraftRules<Value, Draft, Problem extends OwnDraftProblem> {
  readonly check: (draft: Draft) => CheckedOwnDraft<Value, Problem>;
  /** What only counts once people said that it is done: it is not there yet. */
  readonly notThereYet: readonly Problem['reason'][];
}

/**
 * Working on an own file. Everything typed goes to a draft file as it is typed, right or wrong; the finished file changes
 * when people say that it is done, whole and one version on.
 */
export abstract class OwnEditor<
  Value extends OwnContent,
  Draft extends OwnContent,
  Problem extends OwnDraftProblem,
> {
  readonly draft: Draft;
  readonly autosave: Autosave<Draft>;
  /** The language that is typed in. */
  language = $state<'nl' | 'en'>('nl');
  /** Whether people said that it is done: from then on what is still empty is a problem too. */
  isAsked = $state(false);
  failure = $state.raw<unknown>(undefined);
  /** What was taken away last, for as long as {@link undo} can put it back. */
  abstract removed: unknown;
  busy = $state(false);
  readonly #checked: CheckedOwnDraft<Value, Problem> = $derived.by(() => this.#check());
  readonly #base: string;
  readonly #rules: DraftRules<Value, Draft, Problem>;
  readonly #write: WriteOwnFile;
  readonly #stop: () => void;
  #isChanged: boolean;

  /**
   * @param opened what to work on
   * @param rules how it is judged
   * @param write stores a file, whole
   * @param shown the draft as people get it to see, when that is not as it is stored
   */
  constructor(
    opened: OpenedDraft<Draft>,
    rules: DraftRules<Value, Draft, Problem>,
    write: WriteOwnFile,
    shown: Draft = opened.draft,
  ) {
    const draft = $state<Draft>(structuredClone(shown));
    this.draft = draft;
    this.#base = opened.base;
    this.#rules = rules;
    this.#write = write;
    this.#isChanged = opened.isBegun;
    this.autosave = new Autosave((content) => this.#writeDraft(content), opened.draft);
    let first = true;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const copy = copyOf(draft);
        const isChange = !first;
        first = false;
        if (!isChange) return;
        this.#isChanged = true;
        untrack(() => this.autosave.change(copy));
      });
    });
  }

  /** What is in the way. What is not there yet counts once people said that it is done. */
  get problems(): readonly Problem[] {
    if (this.#checked.ok) return [];
    const { notThereYet } = this.#rules;
    return this.#checked.problems.filter(({ reason }) => this.isAsked || !notThereYet.includes(reason));
  }

  /** The problem at a place, in the language that is typed in if there is one there. */
  problemAt(place: string): Problem | undefined {
    const here = this.problems.filter((problem) => problem.place === place);
    return here.find(({ language }) => language === this.language) ?? here[0];
  }

  /** Makes the draft the finished file. Resolves with whether that was done; otherwise `problems` or `failure` says why not. */
  async finish(): Promise<boolean> {
    if (this.busy) return false;
    this.isAsked = true;
    this.failure = undefined;
    const checked = this.#check();
    if (!checked.ok) return false;
    if (!this.#isChanged) return true;
    this.busy = true;
    try {
      // So that the draft is stored before the finished file takes its place, and does not come back after it.
      await tick();
      await this.autosave.flush();
      await this.#write(`${this.#base}${ownFileEnds.finished}`, ownText(checked.value));
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Puts back what was taken away last. */
  abstract undo(): void;

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await this.autosave.close();
    this.#stop();
  }

  /** Says that there is a change, before it is noticed by itself at the next tick. */
  protected noteChange(): void {
    this.#isChanged = true;
  }

  #check(): CheckedOwnDraft<Value, Problem> {
    return this.#rules.check(copyOf(this.draft));
  }

  async #writeDraft(content: Draft): Promise<void> {
    await this.#write(`${this.#base}${ownFileEnds.draft}`, JSON.stringify(content));
  }
}

/* A copy is of the type of what it was made of; for a type that is not known yet TypeScript cannot tell. */
function copyOf<Value>(state: Value): Value {
  const copy: unknown = $state.snapshot(state);
  return copy as Value;
}

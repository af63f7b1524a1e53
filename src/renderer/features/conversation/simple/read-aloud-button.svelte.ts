import { ReadAloud, type ReadAloudState, type ReadingLanguage } from '#platform/read-aloud.ts';

/** The button that reads aloud, for as long as one conversation is on the screen. */
export class ReadAloudButton {
  /** What the button does now. */
  state = $state<ReadAloudState>('looking');
  /** The question at which was told that there is no voice: telling it once is enough. */
  toldAt = $state('');
  readonly #readAloud: ReadAloud;

  /** @param language in which is read */
  constructor(language: ReadingLanguage) {
    this.#readAloud = new ReadAloud(language, (state) => {
      this.state = state;
    });
  }

  /** Starts reading, or stops. */
  toggle(text: string): void {
    this.#readAloud.toggle(text);
  }

  /** Falls silent: something else is on the screen. */
  stop(): void {
    this.#readAloud.stop();
  }

  /** Reads in another language from now on. */
  setLanguage(language: ReadingLanguage): void {
    this.#readAloud.setLanguage(language);
  }

  /** Falls silent for good. */
  close(): void {
    this.#readAloud.close();
  }
}

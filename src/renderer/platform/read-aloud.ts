/** The languages in which is read aloud. */
export type ReadingLanguage = 'nl' | 'en';

/** `looking` until the system said which voices it has. */
export type ReadAloudState = 'looking' | 'no-voice' | 'silent' | 'speaking';

/** As much of the system's speech as is used; `window.speechSynthesis` in the app. */
export type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** How long the system may take to say which voices it has, in milliseconds. One without voices never says so. */
export const voicesComeWithin = 2000;

/** The best first. */
const preferred: Record<ReadingLanguage, readonly string[]> = {
  nl: ['nl-nl', 'nl-be', 'nl'],
  en: ['en-gb', 'en-ie', 'en-us', 'en'],
};

/**
 * The voice to read with: one of this laptop itself, and never one that sends the words over a network. Undefined when
 * the laptop has none for this language.
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: ReadingLanguage,
): SpeechSynthesisVoice | undefined {
  const rank = ({ lang }: SpeechSynthesisVoice) => {
    const place = preferred[language].indexOf(localeOf(lang));
    return place < 0 ? preferred[language].length : place;
  };
  return voices
    .filter(({ localService, lang }) => localService && localeOf(lang).split('-')[0] === language)
    .sort((one, other) => rank(one) - rank(other))[0];
}

/** Reads words aloud with a voice of the laptop. */
export class ReadAloud {
  #state: ReadAloudState = 'looking';
  #voice: SpeechSynthesisVoice | undefined;
  #utterance: SpeechSynthesisUtterance | undefined;
  #language: ReadingLanguage;
  readonly #speech: Speech;
  readonly #say: (text: string) => SpeechSynthesisUtterance;
  readonly #changed: (state: ReadAloudState) => void;
  readonly #patience: ReturnType<typeof setTimeout>;
  readonly #voicesChanged = () => this.#look(false);

  /**
   * @param language in which is read
   * @param changed called at every change of state
   * @param speech the system's speech
   * @param say makes something that the system can say
   */
  constructor(
    language: ReadingLanguage,
    changed: (state: ReadAloudState) => void,
    speech: Speech = window.speechSynthesis,
    say: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
  ) {
    this.#language = language;
    this.#changed = changed;
    this.#speech = speech;
    this.#say = say;
    speech.addEventListener('voiceschanged', this.#voicesChanged);
    this.#patience = setTimeout(() => this.#look(true), voicesComeWithin);
    this.#look(false);
  }

  /** Reads in another language from now on. */
  setLanguage(language: ReadingLanguage): void {
    if (language === this.#language) return;
    this.#language = language;
    this.stop();
    this.#look(this.#state !== 'looking');
  }

  /** Starts reading; when something is being read already, that stops. Does nothing without a voice. */
  toggle(text: string): void {
    if (this.#state === 'speaking') this.stop();
    else if (this.#voice !== undefined) this.#start(text, this.#voice);
  }

  /** Falls silent at once. */
  stop(): void {
    this.#utterance = undefined;
    this.#speech.cancel();
    if (this.#state === 'speaking') this.#become('silent');
  }

  /** Falls silent and lets go of the system's speech. */
  close(): void {
    this.stop();
    clearTimeout(this.#patience);
    this.#speech.removeEventListener('voiceschanged', this.#voicesChanged);
  }

  #start(text: string, voice: SpeechSynthesisVoice): void {
    const utterance = this.#say(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // The system tells that it ended for whatever was said, also for what was stopped long ago.
    const ended = () => {
      if (this.#utterance === utterance) this.stop();
    };
    utterance.addEventListener('end', ended);
    utterance.addEventListener('error', ended);
    this.#utterance = utterance;
    this.#become('speaking');
    this.#speech.speak(utterance);
  }

  #look(isLast: boolean): void {
    const voices = this.#speech.getVoices();
    this.#voice = chooseVoice(voices, this.#language);
    if (this.#voice !== undefined) {
      if (this.#state !== 'speaking') this.#become('silent');
      return;
    }
    if (this.#state === 'speaking') this.stop();
    if (isLast || voices.length > 0 || this.#state !== 'looking') this.#become('no-voice');
  }

  #become(state: ReadAloudState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}

/* Some systems write nl_NL. */
function localeOf(lang: string): string {
  return lang.toLowerCase().replace('_', '-');
}

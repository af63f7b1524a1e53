import type { Locator } from 'playwright-core';
import type { Voice } from '../../../src/shared/model/index.ts';
import { AppScreen, type ScreenSetting } from './screen.ts';

/** Whose words something is, as it is chosen on the screen. */
export type VoiceToChoose =
  | { readonly kind: 'resident'; readonly pointed?: boolean }
  | { readonly kind: 'relative'; readonly name: string }
  | { readonly kind: 'observed' | 'worker' | 'unknown' };

/** What all steps of a conversation share: the rail, the save state, the pause. */
export abstract class ConversationStep extends AppScreen {
  constructor(
    setting: ScreenSetting,
    protected readonly callName: string,
  ) {
    super(setting);
  }

  /** The words in the bar that say whether everything is stored. */
  get saveState(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  /** The step of the rail where the conversation is. */
  get currentStep(): Locator {
    return this.rail.locator('[aria-current="step"]');
  }

  private get rail(): Locator {
    return this.page.getByRole('navigation', { name: this.texts.conversation.steps });
  }

  /** Resolves when the screen says that everything is stored. */
  async waitForSaved(): Promise<void> {
    await this.saveState.filter({ hasText: this.texts.conversation.saved('').trim() }).waitFor();
  }

  /** Goes to a step by the rail. */
  async goToStep(title: string): Promise<void> {
    await this.press(this.rail.getByRole('button', { name: title }));
  }

  /** Lets the conversation wait on the home screen. */
  async pause(): Promise<void> {
    await this.press(this.button(this.texts.conversation.pause));
    await this.press(this.button(this.texts.pause.otherDay));
  }

  /** Stores what is open and locks. */
  async lock(): Promise<void> {
    await this.press(this.button(this.texts.common.lock));
  }

  /** The answers to "Wie zegt dit?". */
  voiceOption(kind: Voice['kind']): Locator {
    const { conversation } = this.texts;
    const names: Record<Voice['kind'], string> = {
      resident: conversation.residentSelf(this.callName),
      relative: conversation.relative,
      observed: conversation.observed,
      worker: conversation.worker,
      unknown: conversation.unknown,
    };
    return this.page.getByRole('radio', { name: names[kind], exact: true });
  }

  /** The name of a relative who is not on the list. */
  get relativeName(): Locator {
    return this.field(this.texts.conversation.relativeName);
  }

  /** Says whose words these are. */
  async chooseVoice(voice: VoiceToChoose): Promise<void> {
    const { conversation } = this.texts;
    await this.choose(this.voiceOption(voice.kind));
    if (voice.kind === 'resident' && voice.pointed === true) {
      await this.press(this.button(conversation.pointed));
    }
    if (voice.kind !== 'relative') return;
    const list = this.field(conversation.whichRelative);
    const isKnown = (await list.getByRole('option', { name: voice.name, exact: true }).count()) > 0;
    if (isKnown) await this.select(list, voice.name);
    else await this.write(this.relativeName, voice.name);
  }
}

/** A step with questions: one large question at a time. */
export class QuestionsStep extends ConversationStep {
  /** Every heading of this level that this step can have; {@link question} says which one it is. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  override async waitForLoad(): Promise<void> {
    await this.answer.waitFor();
  }

  get answer(): Locator {
    return this.field(this.texts.conversation.says(this.callName));
  }

  /** What the screen has on reading aloud, once it knows whether this laptop can: a button, or why there is none. */
  get readAloud(): Locator {
    const { start, noVoice } = this.texts.readAloud;
    return this.button(start).or(this.page.getByText(noVoice, { exact: true }));
  }

  get privateNote(): Locator {
    // Its frame carries the same name.
    return this.page.getByRole('textbox', { name: this.texts.conversation.privateLabel, exact: true });
  }

  /** What was said at this question. */
  get said(): Locator {
    return this.page.getByRole('article');
  }

  /** The question on the screen. */
  question(): Promise<string> {
    return this.heading.innerText();
  }

  /** Types what is being said, without putting it down as an answer. */
  async type(text: string): Promise<void> {
    await this.write(this.answer, text);
  }

  /** Puts down an answer with its voice. */
  async say(text: string, voice: VoiceToChoose = { kind: 'resident' }): Promise<void> {
    await this.type(text);
    // The resident's own voice is what stands there already.
    if (voice.kind !== 'resident' || voice.pointed === true) await this.chooseVoice(voice);
    await this.addAnswer();
  }

  /** Presses the button that puts the typed words down. */
  async addAnswer(): Promise<void> {
    await this.press(this.button(this.texts.conversation.addAnswer));
  }

  /** Writes a private note at this question. */
  async note(text: string): Promise<void> {
    await this.write(this.privateNote, text);
  }

  /** Goes to the next question. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.conversation.nextQuestion));
  }

  /** Leaves this question for another day. */
  async notToday(): Promise<void> {
    await this.press(this.button(this.texts.conversation.notToday));
  }
}

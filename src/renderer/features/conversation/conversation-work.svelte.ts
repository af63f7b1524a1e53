import type { SharedScreen } from '#features/audience/index.ts';
import type { OpenVault } from '#data/index.ts';
import { preferences } from '#features/shell/index.ts';
import {
  focusSheetField,
  isTopField,
  sheetOfConversation,
  SheetOnScreen,
  stepOfField,
} from '#features/sheet/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { SheetField } from '#shared/agreement-sheet/index.ts';
import { circleStepOf, type Guide } from '#shared/guides/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';
import { CircleWork } from './circle/circle-step.svelte.ts';
import { ConversationEditor } from './conversation-editor.svelte.ts';
import { ConversationSharing } from './sharing/conversation-sharing.svelte.ts';
import { ReadAloudButton } from './simple/read-aloud-button.svelte.ts';
import { SimpleChoice } from './simple/simple-mode.svelte.ts';

/** What a conversation is opened with. */
export interface ConversationParts {
  readonly vault: OpenVault;
  readonly guide: Guide;
  readonly conversation: Conversation;
  /** As kept now: it can change while people are here. */
  readonly resident: () => Resident;
  readonly screen: SharedScreen;
}

/** Everything a conversation is held with: its words, its A4, the circle, reading aloud, and what the room sees. */
export class ConversationWork {
  readonly editor: ConversationEditor;
  readonly sheet: SheetOnScreen;
  /** Undefined where the guide has no circle. */
  readonly circle: CircleWork | undefined;
  readonly readAloud = new ReadAloudButton(language.current);
  readonly sharing: ConversationSharing;
  /** Whether people change who is at the table, and the like. */
  isTopOpen = $state(false);
  readonly #choice: SimpleChoice;

  /** @param parts shares nothing yet; {@link close} ends it */
  constructor({ vault, guide, conversation, resident, screen }: ConversationParts) {
    this.editor = new ConversationEditor(vault, guide, conversation);
    const { editor } = this;
    this.sheet = new SheetOnScreen(
      sheetOfConversation(
        () => ({
          ...{ conversation: editor.record, resident: resident() },
          ...{ guide: editor.guide, house: vault.house.onSheet },
        }),
        (chosen) => editor.chooseSheet(chosen),
      ),
    );
    const circleStep = circleStepOf(editor.guide);
    this.circle = circleStep && new CircleWork(editor, circleStep, () => resident().callName);
    this.#choice = new SimpleChoice(() => resident().simpleMode);
    this.sharing = new ConversationSharing({
      screen,
      editor,
      resident,
      theme: () => preferences.themeToShare,
      letters: () => preferences.sharedLetters,
      isSimple: () => this.isSimple,
      isAtPart: () => this.isSimple || this.circle?.segment !== undefined,
    });
  }

  /** Whether the circle is on the screen: whole, whichever way its questions are asked, until people ask for one of them. */
  get isCircle(): boolean {
    return this.circle !== undefined && this.editor.place.step.kind === 'circle';
  }

  /** Whether the question on the screen is asked in the simple mode. */
  get isSimple(): boolean {
    const { prompt } = this.editor.place;
    if (prompt === undefined) return false;
    return this.isCircle ? this.circle?.asksSimply === prompt.id : this.#choice.isSimple(prompt.id);
  }

  /** Asks the question on the screen in the other way: simple, or usual. */
  switchSimple(): void {
    if (this.isCircle && this.circle !== undefined) this.circle.asksSimply = '';
    else this.#choice.switch(this.editor.place.prompt?.id ?? '');
  }

  /** Goes to where people write what a part of the A4 says. */
  async goToField(field: SheetField): Promise<void> {
    if (isTopField(field)) {
      this.isTopOpen = true;
      return;
    }
    const { editor } = this;
    const step = editor.guide.steps.find(({ kind }) => kind === stepOfField(field));
    if (step === undefined) return;
    if (step.id !== editor.place.step.id) editor.goToStep(step.id);
    await focusSheetField(field);
  }

  /** Stores what waits and stops. */
  close(): void {
    void this.editor.storing.close();
    this.readAloud.close();
    this.sharing.close();
  }
}

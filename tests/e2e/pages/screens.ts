import { en } from '../../../src/renderer/i18n/en.ts';
import { nl } from '../../../src/renderer/i18n/nl.ts';
import guide from '../../../resources/guides/wensengesprek.json' with { type: 'json' };
import { AgreementsStep } from './agreements-step.ts';
import { CircleStep } from './circle-step.ts';
import { QuestionsStep } from './conversation-page.ts';
import { DeckEditorPage, DeckListPage, DeckTablePage } from './deck-pages.ts';
import { DisplaySettings } from './display-settings.ts';
import { Effort } from './effort.ts';
import { EveningsPage, PreparePage } from './evening-pages.ts';
import { ErasePage } from './erase-page.ts';
import { EveningAfterPage } from './evening-after-page.ts';
import { EveningHoldPage } from './evening-hold-page.ts';
import { FirstRunPage, RecoveryCodePage, type NewVault } from './first-run-page.ts';
import { GuideEditorPage, GuideListPage } from './guide-pages.ts';
import { HomePage } from './home-page.ts';
import { MethodStep } from './method-step.ts';
import { LogPage } from './log-page.ts';
import { PaperStep } from './paper-step.ts';
import { ReadBackStep } from './read-back-step.ts';
import { ResidentFormPage, type ResidentToType } from './resident-form-page.ts';
import { ResidentPage } from './resident-page.ts';
import type { HasPage, ScreenSetting } from './screen.ts';
import { SimpleQuestion } from './simple-question.ts';
import { StartPage } from './start-page.ts';
import { RecoveryFormPage, UnlockPage } from './unlock-page.ts';
import { WishesStep } from './wishes-step.ts';

/** Every screen of one running app, and the ways that many tests go. */
export class Screens {
  readonly effort = new Effort();
  readonly firstRun: FirstRunPage;
  readonly recoveryCode: RecoveryCodePage;
  readonly unlock: UnlockPage;
  readonly recoveryForm: RecoveryFormPage;
  readonly home: HomePage;
  readonly residentForm: ResidentFormPage;
  readonly display: DisplaySettings;
  readonly log: LogPage;
  readonly evenings: EveningsPage;
  readonly guideList: GuideListPage;
  readonly guideEditor: GuideEditorPage;
  readonly eveningAfter: EveningAfterPage;
  readonly deckList: DeckListPage;
  readonly deckTable: DeckTablePage;
  readonly deckEditor: DeckEditorPage;
  readonly eveningHold: EveningHoldPage;
  private readonly setting: ScreenSetting;

  /**
   * @param app whatever has the page
   * @param language the language that the interface speaks
   */
  constructor(
    readonly app: HasPage,
    readonly language: 'nl' | 'en' = 'nl',
  ) {
    this.setting = { app, texts: { nl, en }[language], effort: this.effort };
    this.firstRun = new FirstRunPage(this.setting);
    this.recoveryCode = new RecoveryCodePage(this.setting);
    this.unlock = new UnlockPage(this.setting);
    this.recoveryForm = new RecoveryFormPage(this.setting);
    this.home = new HomePage(this.setting);
    this.residentForm = new ResidentFormPage(this.setting);
    this.display = new DisplaySettings(this.setting);
    this.log = new LogPage(this.setting);
    this.evenings = new EveningsPage(this.setting);
    this.guideList = new GuideListPage(this.setting);
    this.guideEditor = new GuideEditorPage(this.setting);
    this.eveningAfter = new EveningAfterPage(this.setting);
    this.deckList = new DeckListPage(this.setting);
    this.deckTable = new DeckTablePage(this.setting);
    this.deckEditor = new DeckEditorPage(this.setting);
    this.eveningHold = new EveningHoldPage(this.setting);
  }

  /** All texts of the interface. */
  get texts(): ScreenSetting['texts'] {
    return this.setting.texts;
  }

  /** The title of a step of the app's own guide. */
  stepTitle(stepId: string): string {
    const step = guide.steps.find(({ id }) => id === stepId);
    if (step === undefined) throw new Error(`The guide has no step ${stepId}`);
    return step.title[this.language];
  }

  /** The page of a resident. */
  resident(callName: string): ResidentPage {
    return new ResidentPage(this.setting, callName);
  }

  /** Preparing an evening, by its title. */
  prepare(title: string): PreparePage {
    return new PreparePage(this.setting, title);
  }

  /** Erasing a resident. */
  erase(callName: string): ErasePage {
    return new ErasePage(this.setting, callName);
  }

  /** The screen before a conversation. */
  start(callName: string): StartPage {
    return new StartPage(this.setting, callName);
  }

  /** The steps of a conversation. */
  conversation(callName: string): ConversationScreens {
    return {
      questions: new QuestionsStep(this.setting, callName),
      method: new MethodStep(this.setting, callName),
      circle: new CircleStep(this.setting, callName),
      simple: new SimpleQuestion(this.setting, callName),
      paper: new PaperStep(this.setting, callName),
      wishes: new WishesStep(this.setting, callName),
      agreements: new AgreementsStep(this.setting, callName),
      readBack: new ReadBackStep(this.setting, callName),
    };
  }

  /** From the first run to the home screen. Resolves with the recovery code. */
  async makeVault(vault: NewVault): Promise<string> {
    await this.firstRun.waitForLoad();
    await this.firstRun.submit(vault);
    await this.recoveryCode.waitForLoad();
    const code = await this.recoveryCode.readCode();
    await this.recoveryCode.begin();
    await this.home.waitForLoad();
    return code;
  }

  /** From the home screen to the page of a new resident. */
  async addResident(resident: ResidentToType): Promise<void> {
    await this.home.addResident();
    await this.residentForm.waitForLoad();
    await this.residentForm.fill(resident);
    await this.residentForm.finish();
    await this.resident(resident.callName).waitForLoad();
  }

  /** From the first run to the first question of a conversation, the shortest way. Resolves with the recovery code. */
  async reachFirstQuestion(vault: NewVault, resident: ResidentToType): Promise<string> {
    const code = await this.makeVault(vault);
    await this.addResident(resident);
    await this.beginConversation(resident.callName);
    return code;
  }

  /** From the page of a resident to the first question of a conversation. */
  async beginConversation(callName: string): Promise<ConversationScreens> {
    await this.resident(callName).beginConversation();
    const start = this.start(callName);
    await start.waitForLoad();
    await start.begin();
    const conversation = this.conversation(callName);
    await conversation.questions.waitForLoad();
    return conversation;
  }
}

/** The steps of a conversation, each a screen. */
export interface ConversationScreens {
  readonly questions: QuestionsStep;
  readonly method: MethodStep;
  readonly circle: CircleStep;
  /** A question in the simple mode. */
  readonly simple: SimpleQuestion;
  /** All questions on one page, of a conversation that was held on paper. */
  readonly paper: PaperStep;
  readonly wishes: WishesStep;
  readonly agreements: AgreementsStep;
  readonly readBack: ReadBackStep;
}

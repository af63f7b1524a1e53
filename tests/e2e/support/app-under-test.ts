import type { Page } from '@playwright/test';
import { launchApp, type OutsideRequest, type PageProblem, type RunningApp } from '../../runtime/launch.ts';

/** The app as a test meets it: a running app on a data folder, which it can restart. */
export class AppUnderTest {
  private readonly earlier: RunningApp[] = [];
  private expectsOutsideRequests = false;
  private readonly expectedProblems: RegExp[] = [];

  private constructor(
    /** The data folder. */
    readonly dataFolder: string,
    private environment: Readonly<Record<string, string>>,
    private current: RunningApp,
  ) {}

  /** Starts the app on a data folder. */
  static async start(
    dataFolder: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<AppUnderTest> {
    return new AppUnderTest(dataFolder, environment, await launchApp({ dataFolder, environment }));
  }

  /** The app that runs now, with everything the runtime offers. */
  get running(): RunningApp {
    return this.current;
  }

  /** The page of the facilitator window. */
  get page(): Page {
    return this.current.page;
  }

  /** Closes the app as a person does and opens it again on the same data. */
  async restart(): Promise<void> {
    await this.current.close();
    await this.startAgain();
  }

  /** Ends the app as a power cut would and opens it again on the same data. */
  async killAndRestart(): Promise<void> {
    await this.current.kill();
    await this.startAgain();
  }

  /** From the next start on, this is added to the environment of the app. */
  changeEnvironment(environment: Readonly<Record<string, string>>): void {
    this.environment = { ...this.environment, ...environment };
  }

  /** This test makes the app ask for something outside, on purpose. */
  expectOutsideRequests(): void {
    this.expectsOutsideRequests = true;
  }

  /** This test makes this go wrong on the page, on purpose. */
  expectPageProblem(text: RegExp): void {
    this.expectedProblems.push(text);
  }

  /** Requests to anything but the app's own pages, from every start of this test. */
  outsideRequests(): OutsideRequest[] {
    return this.everyRun().flatMap((run) => run.outsideRequests());
  }

  /** What the main process printed, from every start of this test. */
  output(): string {
    return this.everyRun()
      .map((run) => run.output())
      .join('\n--- restart ---\n');
  }

  /** What went wrong that the test did not announce; empty when all is well. */
  surprises(): string[] {
    const outside = this.expectsOutsideRequests
      ? []
      : this.outsideRequests().map(({ url }) => `asked for ${url}`);
    const problems = this.everyRun()
      .flatMap((run) => run.pageProblems())
      .filter((problem) => !this.isExpected(problem));
    return [...outside, ...problems.map(({ kind, text }) => `${kind}: ${text}`)];
  }

  /** Ends the app, if it still runs. */
  async dispose(): Promise<void> {
    await this.current.kill();
  }

  private isExpected({ text }: PageProblem): boolean {
    return this.expectedProblems.some((expected) => expected.test(text));
  }

  private everyRun(): RunningApp[] {
    return [...this.earlier, this.current];
  }

  private async startAgain(): Promise<void> {
    this.earlier.push(this.current);
    this.current = await launchApp({ dataFolder: this.dataFolder, environment: this.environment });
  }
}

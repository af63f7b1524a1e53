/** Something that takes a while: what is going on, how far it is, and why it went wrong. One thing at a time. */
export class Work<Name extends string> {
  /** What is going on, for the sentence that says so. */
  doing = $state<Name | undefined>();
  progress = $state.raw<{ readonly done: number; readonly total: number } | undefined>();
  failure = $state.raw<unknown>(undefined);

  /** Does it, unless something else is going on. Never throws: `failure` holds what went wrong. */
  async run(name: Name, work: () => Promise<void>): Promise<void> {
    if (this.doing !== undefined) return;
    this.doing = name;
    this.failure = undefined;
    try {
      await work();
    } catch (error) {
      this.failure = error;
    } finally {
      this.doing = undefined;
      this.progress = undefined;
    }
  }

  /** Tells how many of how many parts are done. */
  readonly report = (done: number, total: number): void => {
    this.progress = { done, total };
  };
}

/**
 * The notice that tells of the file that was saved last. The main process shows that file and no other, so an older
 * notice on the same screen may not offer to show it.
 */
class NewestNotice {
  #newest = $state.raw<object | undefined>();

  /** A notice tells of a file that was saved just now. */
  appear(notice: object): void {
    this.#newest = notice;
  }

  /** Whether a notice tells of the file that was saved last. */
  is(notice: object): boolean {
    return this.#newest === notice;
  }
}

/** The one for this window. */
export const newestNotice = new NewestNotice();

/** What it costs a person to get through the screens: interactions, and words to type. */
export class Effort {
  private actions = 0;
  private words = 0;

  /** How often something was pressed, chosen or filled. */
  get interactions(): number {
    return this.actions;
  }

  /** How many words were typed. */
  get typedWords(): number {
    return this.words;
  }

  /** Counts pressing a button or choosing an answer. */
  countPress(): void {
    this.actions += 1;
  }

  /** Counts going to a field and typing into it. */
  countTyping(text: string): void {
    this.actions += 1;
    this.words += text.split(/\s+/).filter((word) => word !== '').length;
  }
}

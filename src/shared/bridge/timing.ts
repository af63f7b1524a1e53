/** After this many milliseconds without an answer a write in the page counts as failed. */
export const writeTimeLimit = 5_000;

/**
 * How long the page may take to answer when the window wants to close, in milliseconds, before the window goes
 * anyway: much longer than one write, so that only a page that hangs is cut off.
 */
export const closingTimeLimit = writeTimeLimit + 5_000;

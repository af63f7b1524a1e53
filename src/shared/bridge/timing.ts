/** After this many milliseconds without an answer a write in the page counts as failed. */
export const writeTimeLimit = 5_000;

/**
 * How long the page may take to store what is open before the window goes anyway, in milliseconds: longer than one
 * write, so that a write which is still allowed is never cut off.
 */
export const closingTimeLimit = writeTimeLimit + 1_000;

/** Turns a value into text that `decode` turns back, bytes and undefined included. */
export function encode(value: unknown): string;

/** Turns the text of `encode` back into the value. */
export function decode(text: string): unknown;

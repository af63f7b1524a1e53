import { expect, it } from 'vitest';
import { restKeys } from '#shared/model/index.ts';
import { asksForRest } from './shown-view.svelte.ts';

it.each([...restKeys, 'Escape', 'b', 'B', '.'])('%s asks for Rust in the window of the room', (key) => {
  expect(asksForRest(key)).toBe(true);
});

// With these a system or a presenter remote means something else.
it.each(['F1', 'F5', 'F10', 'F11', 'PageDown', 'PageUp', 'Tab', 'Enter', ' ', 'a', 'F'])(
  '%s does not',
  (key) => {
    expect(asksForRest(key)).toBe(false);
  },
);

import { blankView, restView } from '#shared/audience/index.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openScreen, settle } from './shared-screen.fixture.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/*
 * Whatever happens in whatever order, and however late the main process answers: after Rust the room sees nothing but Rust
 * until people who know of it ask for more or open a window, and without a window nothing is sent at all.
 */
const events = [
  'type',
  'rest',
  'come-back',
  'answer-one',
  'answer-all',
  'interrupt',
  'lock',
  'gone',
  'tell',
  'open',
  'stop',
  'settle',
] as const;

it('holds Rust through every order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...events), { maxLength: 40 }), async (happened) => {
      const { main, screen, source, stop } = await openScreen();
      main.slow();
      /* Whether somebody asked for Rust and nobody asked for more since, counted as the main process takes it in. */
      let mustRest = false;
      /* Whether a window is on its way. */
      let isOpening = false;
      for (const [number, event] of happened.entries()) {
        if (event === 'type') source.text = `vraag ${number}`;
        if (event === 'open') isOpening = true;
        if (event === 'rest' && (screen.isOn || isOpening)) {
          screen.rest();
          main.answer();
          mustRest = main.shows !== undefined;
        }
        if (event === 'lock') {
          main.interrupt();
          screen.rest();
          main.answer();
          mustRest = main.shows !== undefined;
        }
        // Who could not know of an interruption did not ask to end it.
        const knows = main.toldInterruptions === main.state.interruptions;
        if (event === 'open' || (event === 'come-back' && knows)) mustRest = false;
        if (event === 'come-back') screen.comeBack();
        if (event === 'open') void screen.openOn('tv');
        if (event === 'answer-one') main.answer(1);
        if (event === 'answer-all') main.answer();
        if (event === 'interrupt') {
          main.interrupt();
          mustRest = main.shows !== undefined || isOpening;
        }
        if (event === 'gone') main.go('gone');
        if (event === 'tell') main.tell();
        if (event === 'stop') stop();
        if (event === 'settle') await settle();
        screen.send();
        if (main.waits === 0) isOpening = false;
        // A window that opens is blank before it is at Rust.
        if (mustRest && main.shows !== undefined)
          expect([blankView, restView], `after ${event}`).toContainEqual(main.shows);
      }
      for (let round = 0; round < 8; round += 1) {
        main.answer();
        await settle();
        screen.send();
      }
      // In the end the facilitator and the room agree.
      expect(screen.isOn).toBe(main.shows !== undefined);
      if (main.shows !== undefined) expect(screen.view).toEqual(main.shows);
      if (mustRest && main.shows !== undefined) expect(main.shows).toEqual(restView);
    }),
    { numRuns: 300 },
  );
});

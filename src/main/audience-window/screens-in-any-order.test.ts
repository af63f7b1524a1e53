import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restView } from '#shared/audience/index.ts';
import { audienceStateSchema } from '#shared/bridge/audience.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { display, open, plugged, shown, shownLate, view } from './screens.fixture.ts';
import {
  closed,
  displaysChanged,
  interrupted,
  noScreens,
  onLaptop,
  opened,
  rested,
  stateOf,
  tested,
  windowsOf,
  windowStrayed,
  windowWent,
  type Screens,
} from './screens.ts';

/* Whatever happens, in whatever order. */
type Step = { readonly does: string; readonly to: (screens: Screens) => Screens };

const ids = ['1', '2', '3', '4'];
const id = fc.constantFrom(...ids);
const step = (does: string, to: Step['to']): Step => ({ does, to });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ there: fc.uniqueArray(id, { minLength: 1 }), own: fc.subarray(ids) }).map(({ there, own }) =>
    step(`displays ${there.join()} own ${own.join()}`, (screens) =>
      displaysChanged(
        screens,
        there.map((one, index) => display(one, index === 0 || own.includes(one))),
      ),
    ),
  ),
  fc.constant(step('test', tested)),
  id.map((one) =>
    step(`open ${one}`, (screens) => {
      try {
        return opened(screens, one);
      } catch (cause) {
        if (cause instanceof BridgeError) return screens;
        throw cause;
      }
    }),
  ),
  fc.constant(step('laptop', onLaptop)),
  fc.constantFrom('a', 'b').map((text) => step(`show ${text}`, (screens) => shown(screens, view(text)))),
  fc.constant(step('show rest', (screens) => shown(screens, restView))),
  fc.constant(step('late a', (screens) => shownLate(screens, view('a')))),
  fc.constant(step('rest', rested)),
  fc.constant(step('interrupt', interrupted)),
  id.map((one) => step(`went ${one}`, (screens) => windowWent(screens, one))),
  id.map((one) => step(`strayed ${one}`, (screens) => windowStrayed(screens, one))),
  fc.constant(step('close', closed)),
);

function everyStep(check: (before: Screens, does: string, after: Screens) => void): void {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 30 }), (taken) => {
      let screens = noScreens;
      for (const { does, to } of taken) {
        const after = to(screens);
        check(screens, does, after);
        screens = after;
      }
    }),
    { numRuns: 500 },
  );
}

describe('whatever happens', () => {
  it('no window is on the display of the facilitator, or on one that is not there', () => {
    everyStep((_before, _does, after) => {
      for (const there of windowsOf(after).keys())
        expect(after.displays.find((one) => one.id === there)).toMatchObject({ isOwn: false });
    });
  });

  it('there is one window when it is open, none when it is closed, lost or gone, and test pictures only while testing', () => {
    everyStep((_before, _does, after) => {
      const all = [...windowsOf(after).values()];
      if (after.phase === 'open') expect(all).toHaveLength(1);
      else if (after.phase !== 'testing') expect(all).toHaveLength(0);
      else expect(all.length).toBeGreaterThan(0);
      expect(all.every(({ shown: it }) => (it.kind === 'test') === (after.phase === 'testing'))).toBe(true);
    });
  });

  it('a window comes only by opening or testing', () => {
    everyStep((before, does, after) => {
      if (does.startsWith('open') || does === 'test') return;
      for (const there of windowsOf(after).keys()) expect([...windowsOf(before).keys()]).toContain(there);
    });
  });

  it('after an interruption something of the evening is seen only when the page knows', () => {
    const start = fc.constantFrom(noScreens, open, rested(open), tested(plugged));
    const first = fc.array(steps, { maxLength: 20 });
    fc.assert(
      fc.property(start, first, fc.array(steps, { maxLength: 12 }), (began, before, then) => {
        let screens = interrupted(before.reduce((now, { to }) => to(now), began));
        for (const { does, to } of then) {
          if (does.startsWith('show')) return;
          screens = to(screens);
          for (const { shown: it } of windowsOf(screens).values()) expect(it.kind).not.toBe('question');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the state fits the contract', () => {
    everyStep((_before, _does, after) => {
      expect(audienceStateSchema.safeParse(stateOf(after, () => true)).error).toBeUndefined();
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankView, restView, type AudienceView } from '#shared/audience/index.ts';
import { audienceStateSchema } from '#shared/bridge/audience.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { PluggedDisplay } from './display.ts';
import {
  closed,
  displaysChanged,
  interrupted,
  isResting,
  noScreens,
  opened,
  rested,
  shown,
  stateOf,
  tested,
  windowsOf,
  windowStrayed,
  windowWent,
  type Screens,
} from './screens.ts';

const display = (id: string, isOwn = false): PluggedDisplay => ({
  ...{ id, key: `key of ${id}`, name: `Scherm ${id}`, width: 1920, height: 1080, isOwn },
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
});
const view = (text: string): AudienceView => ({
  appearance: blankView.appearance,
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});
const question = view('Waar zit u graag?');

const laptop = display('1', true);
const beamer = display('2');
const plugged = displaysChanged(noScreens, [laptop, beamer]);
const open = shown(opened(plugged, '2'), question);

const windows = (screens: Screens) => Object.fromEntries(windowsOf(screens));

describe('opening', () => {
  it('is blank, and takes the place of test pictures and of what was shown elsewhere', () => {
    const three = displaysChanged(open, [laptop, beamer, display('3')]);
    for (const before of [plugged, tested(three), three]) {
      const next = opened(displaysChanged(before, three.displays), '3');
      expect(windows(next)).toEqual({ 3: blankView });
      expect(next).toMatchObject({ phase: 'open', displayId: '3' });
    }
  });

  it.each([
    ['3', 'display-gone'],
    ['1', 'display-own'],
  ])('on display %s is refused: %s', (id, reason) => {
    expect(() => opened(plugged, id)).toThrow(expect.objectContaining({ reason }) as BridgeError);
  });
});

describe('test pictures', () => {
  it('are different on every display but that of the facilitator', () => {
    const screens = tested(
      displaysChanged(noScreens, [laptop, ...['2', '3', '4', '5'].map((id) => display(id))]),
    );
    const shownThere = [...windowsOf(screens)].map(([id, { shown: test }]) => [
      id,
      test.kind === 'test' ? test.picture : test.kind,
    ]);
    expect(shownThere).toEqual([
      ['2', 'boat'],
      ['3', 'bicycle'],
      ['4', 'flower'],
      ['5', 'fish'],
    ]);
  });

  it('need another display', () => {
    const alone = displaysChanged(noScreens, [laptop]);
    expect(tested(alone)).toBe(alone);
    expect(tested(displaysChanged(open, [laptop])).phase, 'that it was lost stays to be seen').toBe('lost');
  });

  it('go with their display, and the last one closes', () => {
    const both = tested(displaysChanged(noScreens, [laptop, beamer, display('3')]));
    expect(Object.keys(windows(displaysChanged(both, [laptop, display('3')])))).toEqual(['3']);
    expect(displaysChanged(both, [laptop]).phase).toBe('closed');
    expect(windowWent(windowWent(both, '2'), '3').phase).toBe('closed');
  });

  it('do not come to a display that is plugged in by itself', () => {
    const one = tested(plugged);
    expect(Object.keys(windows(displaysChanged(one, [laptop, beamer, display('3')])))).toEqual(['2']);
  });

  it('go when the laptop is locked or sleeps', () => {
    expect(interrupted(tested(plugged)).phase).toBe('closed');
  });
});

describe('a display that goes', () => {
  it('takes what is shown along, and its return shows nothing', () => {
    const lost = displaysChanged(open, [laptop]);
    expect([lost.phase, lost.displayId, windows(lost)]).toEqual(['lost', '2', {}]);
    const back = displaysChanged(lost, [laptop, beamer]);
    expect([back.phase, windows(back)]).toEqual(['lost', {}]);
    expect(windows(shown(back, question))).toEqual({});
    expect(windows(opened(back, '2'))).toEqual({ 2: blankView });
  });

  it('or becomes that of the facilitator is the same', () => {
    expect(displaysChanged(open, [laptop, display('2', true)]).phase).toBe('lost');
    expect(windowStrayed(open, '2').phase).toBe('lost');
  });

  it('is nothing to a shared screen on another one', () => {
    const three = displaysChanged(open, [laptop, beamer, display('3')]);
    expect(windows(displaysChanged(three, [laptop, beamer]))).toEqual({ 2: question });
  });
});

describe('a window that goes by itself', () => {
  it('is gone, and so is what it showed', () => {
    const gone = windowWent(open, '2');
    expect([gone.phase, windows(gone), gone.view]).toEqual(['gone', {}, blankView]);
  });

  it('is no news when it was another one', () => {
    expect(windowWent(open, '3')).toBe(open);
    expect(windowWent(plugged, '2')).toBe(plugged);
  });
});

describe('Rust', () => {
  it('that the facilitator asks ends with the next view', () => {
    const resting = rested(open);
    expect([windows(resting), isResting(resting)]).toEqual([{ 2: restView }, true]);
    const next = shown(resting, question);
    expect([windows(next), isResting(next)]).toEqual([{ 2: question }, false]);
  });

  it('in other colours is Rust too', () => {
    const dark: AudienceView = { ...restView, appearance: { ...restView.appearance, theme: 'dark' } };
    expect(isResting(shown(open, dark))).toBe(true);
  });

  it('of an interruption outlasts every view that was on its way', () => {
    const resting = interrupted(open);
    expect(windows(shown(shown(resting, question), view('En nu?')))).toEqual({ 2: restView });
    const heard = shown(shown(resting, question), restView);
    expect(windows(shown(heard, question))).toEqual({ 2: question });
    expect(windows(shown(rested(resting), question)), 'people asked for Rust at the same moment').toEqual({
      2: question,
    });
    expect(windows(shown(opened(resting, '2'), question)), 'opening is somebody who asks').toEqual({
      2: question,
    });
  });

  it('of an interruption that changes nothing waits for nobody', () => {
    expect(windows(shown(interrupted(rested(open)), question))).toEqual({ 2: question });
    const twice = interrupted(interrupted(open));
    expect(windows(shown(twice, question))).toEqual({ 2: restView });
  });

  it('without a window is nothing', () => {
    for (const screens of [plugged, closed(open), displaysChanged(open, [laptop])]) {
      expect(rested(screens)).toBe(screens);
      expect(windows(interrupted(screens))).toEqual({});
      expect(
        windows(shown(opened(interrupted(screens.phase === 'lost' ? plugged : screens), '2'), question)),
      ).toEqual({ 2: question });
    }
  });
});

describe('what the facilitator hears', () => {
  it('is no more than the contract says', () => {
    const state = stateOf(tested(plugged), (key) => key === 'key of 2');
    expect(audienceStateSchema.parse(state)).toEqual({
      displays: [
        {
          ...{ id: '1', name: 'Scherm 1', width: 1920, height: 1080 },
          isOwn: true,
          picture: null,
          isKnown: false,
        },
        {
          ...{ id: '2', name: 'Scherm 2', width: 1920, height: 1080 },
          isOwn: false,
          picture: 'boat',
          isKnown: true,
        },
      ],
      phase: 'testing',
      displayId: null,
      isResting: false,
    });
    expect(Object.keys(state.displays[0] ?? {})).not.toContain('bounds');
    expect(stateOf(interrupted(open), () => false)).toMatchObject({ displayId: '2', isResting: true });
  });
});

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
  fc.constantFrom('a', 'b').map((text) => step(`show ${text}`, (screens) => shown(screens, view(text)))),
  fc.constant(step('show rest', (screens) => shown(screens, restView))),
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

  it('after an interruption something of the evening is seen only when the page knows, or somebody opens it', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), fc.array(steps, { maxLength: 12 }), (first, then) => {
        let screens = first.reduce((now, { to }) => to(now), noScreens);
        const wasResting = isResting(screens);
        screens = interrupted(screens);
        if (wasResting) return;
        for (const { does, to } of then) {
          if (does.startsWith('open') || does === 'show rest' || does === 'rest') return;
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

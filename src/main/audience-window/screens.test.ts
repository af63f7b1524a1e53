import { describe, expect, it } from 'vitest';
import { blankView, restView } from '#shared/audience/index.ts';
import { audienceStateSchema } from '#shared/bridge/audience.ts';
import type { BridgeError } from '#shared/bridge/errors.ts';
import {
  beamer,
  display,
  laptop,
  open,
  plugged,
  question,
  shown,
  shownLate,
  view,
  windows,
} from './screens.fixture.ts';
import {
  closed,
  displaysChanged,
  interrupted,
  keepsAwake,
  noScreens,
  onLaptop,
  opened,
  rested,
  stateOf,
  tested,
  windowsOf,
  windowStrayed,
  windowWent,
} from './screens.ts';

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
    expect(windows(resting)).toEqual({ 2: restView });
    expect(windows(shown(resting, question))).toEqual({ 2: question });
  });

  it('of an interruption outlasts every view that was on its way, also when it rested already', () => {
    for (const resting of [interrupted(open), interrupted(rested(open)), interrupted(interrupted(open))]) {
      expect(windows(shownLate(shownLate(resting, question), view('En nu?')))).toEqual({ 2: restView });
      expect(windows(shownLate(rested(resting), question)), 'Rust and the way back on their way').toEqual({
        2: restView,
      });
      expect(windows(shown(shownLate(resting, question), question))).toEqual({ 2: question });
    }
  });

  it('of an interruption holds for a window that is on its way', () => {
    for (const screens of [plugged, tested(plugged), open, closed(open), onLaptop(plugged)]) {
      const next = opened(interrupted(screens), '2');
      expect(windows(shownLate(next, question))).toEqual({ 2: blankView });
      expect(windows(shown(next, question))).toEqual({ 2: question });
    }
  });

  it('without a window is nothing', () => {
    for (const screens of [plugged, closed(open), displaysChanged(open, [laptop])]) {
      expect(rested(screens)).toBe(screens);
      expect(windows(interrupted(screens))).toEqual({});
    }
  });
});

describe('the laptop as the shared screen', () => {
  it('takes the place of every window, until it locks or sleeps, people close it or open another', () => {
    const laptopShared = onLaptop(open);
    expect([laptopShared.phase, windows(laptopShared)]).toEqual(['laptop', {}]);
    expect(windows(onLaptop(tested(plugged)))).toEqual({});
    expect(displaysChanged(laptopShared, [laptop]).phase).toBe('laptop');
    expect(rested(laptopShared).phase).toBe('laptop');
    for (const over of [interrupted, closed]) expect(over(laptopShared).phase).toBe('closed');
    expect(windows(opened(laptopShared, '2'))).toEqual({ 2: blankView });
  });
});

describe('the displays may not dim', () => {
  it('while something is shared, also at Rust that people asked for', () => {
    expect([open, rested(open), onLaptop(plugged)].map(keepsAwake)).toEqual([true, true, true]);
  });

  it('but may before and after it, and from locking or a crash of the page until it is back', () => {
    const over = [
      plugged,
      tested(plugged),
      closed(open),
      windowWent(open, '2'),
      displaysChanged(open, [laptop]),
    ];
    expect(
      [...over, interrupted(open), interrupted(rested(open)), interrupted(onLaptop(plugged))].filter(
        keepsAwake,
      ),
    ).toEqual([]);
    expect(keepsAwake(shown(interrupted(open), restView)), 'the page heard of it, people did not').toBe(
      false,
    );
    expect(keepsAwake(rested(interrupted(open))), 'the page locks after it').toBe(false);
    expect(keepsAwake(shown(rested(interrupted(open)), question))).toBe(true);
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
      interruptions: 0,
    });
    expect(Object.keys(state.displays[0] ?? {})).not.toContain('bounds');
    expect(stateOf(interrupted(open), () => false)).toMatchObject({ displayId: '2', interruptions: 1 });
  });
});

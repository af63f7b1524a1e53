import { describe, expect, it } from 'vitest';
import { after, anEvening, at, partId, refusal } from '../../../tests/fixtures/evenings/evening.ts';
import {
  back,
  beginEvening,
  endEvening,
  eveningTime,
  forward,
  goOn,
  nowAndNext,
  partTime,
  stretchPart,
  timetable,
  totalMinutes,
  undo,
  type Evening,
} from './index.ts';

const begin = (evening: Evening, now: string) => beginEvening(evening, now, evening.date);

describe('holding', () => {
  it('begins, goes on, goes back and ends', () => {
    const evening = anEvening();
    expect(nowAndNext(evening)).toMatchObject({
      now: undefined,
      index: -1,
      next: { title: 'Welkom en regels' },
    });
    expect(forward(evening, at(0))).toEqual(refusal('not-going'));
    const begun = after(begin(evening, at(0)));
    expect(nowAndNext(begun)).toMatchObject({ index: 0, next: { title: 'Rondje' } });
    expect(back(begun, at(1))).toEqual(refusal('no-further'));
    expect(begin(begun, at(1))).toEqual(refusal('not-preparing'));
    const second = after(forward(begun, at(8)));
    expect(nowAndNext(after(back(second, at(9)))).index).toBe(0);
    let last = second;
    while (nowAndNext(last).next !== undefined) last = after(forward(last, at(20)));
    expect(nowAndNext(last).now?.title).toBe('Wat neem ik mee');
    expect(forward(last, at(80))).toEqual(refusal('no-further'));
    const over = after(endEvening(last, at(85)));
    expect(nowAndNext(over)).toEqual({ now: undefined, next: undefined, index: -1 });
    expect(over.moments.every(({ until }) => until !== '')).toBe(true);
    expect(nowAndNext(after(goOn(over, at(86)))).now?.title).toBe('Wat neem ik mee');
    expect(begin({ ...evening, parts: [] }, at(0))).toEqual(refusal('no-parts'));
  });

  it('is held on the day on which it begins, and has its planned day again when that is taken back', () => {
    const evening = { ...anEvening(), date: '2026-02-19' };
    const acted = beginEvening(evening, at(0), '2026-02-12');
    expect(after(acted).date).toBe('2026-02-12');
    if (acted.ok) expect(undo(acted.evening, acted.undo)).toEqual(evening);
  });

  it('keeps what was at which moment', () => {
    const evening = after(back(after(forward(after(begin(anEvening(), at(0))), at(8))), at(9)));
    expect(evening.moments.map(({ from, until }) => [from, until])).toEqual([
      [at(0), at(8)],
      [at(8), at(9)],
      [at(9), ''],
    ]);
    // One minute was spent in the second part: the first had eight before, and goes on counting.
    expect(partTime(evening, at(10))).toMatchObject({ passed: 9, left: 1 });
  });

  it.each<[number, string, number, number]>([
    [0, 'on-time', 10, 0],
    [0.9, 'on-time', 10, 0],
    [6, 'on-time', 4, 0],
    [10.9, 'on-time', 0, 0],
    [11, 'a-bit-over', 0, 1],
    [15, 'a-bit-over', 0, 5],
    [16, 'over', 0, 6],
  ])('after %d minutes of ten says "%s", %d minutes left', (minutes, word, left, over) => {
    expect(partTime(after(begin(anEvening(), at(0))), at(minutes))).toMatchObject({
      word,
      left,
      over,
    });
  });

  it('measures the whole evening against what people were told', () => {
    const begun = after(begin(anEvening(), at(0)));
    expect(eveningTime(begun, at(0))).toEqual({ word: 'on-time', planned: 90, passed: 0, left: 90, over: 0 });
    // Stretching by five minutes makes the end five minutes later.
    const stretched = after(stretchPart(begun, partId(begun, 0), 5, at(4)));
    expect(eveningTime(stretched, at(4))).toMatchObject({ word: 'a-bit-over', left: 86, over: 5 });
    // Taking it off later brings the end back.
    const mended = after(stretchPart(stretched, partId(begun, 3), -5, at(5)));
    expect(eveningTime(mended, at(5))).toMatchObject({ word: 'on-time', over: 0 });
    expect(eveningTime(begun, at(30))).toMatchObject({ word: 'over', over: 20 });
    expect(eveningTime(anEvening(), at(0))).toBeUndefined();
    expect(partTime(anEvening(), at(0))).toBeUndefined();
  });

  it('says when each part began or will begin, and when people can go home', () => {
    const begun = after(forward(after(begin(anEvening(), at(0))), at(12)));
    const { begins, endsAt } = timetable(begun, at(15));
    expect(begins.map((begin) => begin.at)).toEqual([0, 12, 27, 37, 62, 77, 87].map(at));
    expect(endsAt).toBe(at(92));
    const before = timetable(anEvening(), at(0));
    expect(before.begins.map((begin) => begin.at)).toEqual([0, 10, 25, 35, 60, 75, 85].map(at));
    expect(before.endsAt).toBe(at(90));
    expect(timetable(after(endEvening(begun, at(40))), at(500)).endsAt).toBe(at(40));
  });

  it('counts what is left of a part to which people will return', () => {
    const begun = after(begin(anEvening(), at(0)));
    const returned = after(back(after(forward(begun, at(2))), at(7)));
    // Five of the fifteen minutes of the second part have been.
    expect(timetable(returned, at(7)).endsAt).toBe(at(7 + 8 + 10 + 65));
  });

  it('shortens never below what has passed, and stretches', () => {
    const begun = after(begin(anEvening(), at(0)));
    const shorter = after(stretchPart(begun, partId(begun, 0), -5, at(7.5)));
    expect(partTime(shorter, at(7.5))).toMatchObject({ planned: 8, passed: 7, left: 1 });
    expect(stretchPart(shorter, partId(begun, 0), -5, at(7.6))).toEqual(refusal('nothing-left'));
    // A part that runs over is not made longer by asking for shorter.
    expect(stretchPart(begun, partId(begun, 0), -5, at(20))).toEqual(refusal('nothing-left'));
    expect(partTime(after(stretchPart(begun, partId(begun, 0), 5, at(20))), at(20))).toMatchObject({
      planned: 15,
    });
    expect(totalMinutes(after(stretchPart(begun, partId(begun, 6), -30, at(1))))).toBe(86);
    expect(after(stretchPart(begun, partId(begun, 3), 9_999, at(1))).parts[3]?.stretched).toBe(455);
    const second = after(forward(begun, at(5)));
    expect(stretchPart(second, partId(begun, 0), 5, at(6))).toEqual(refusal('already-begun'));
    expect(stretchPart(second, partId(begun, 1), 0.5, at(6))).toEqual(refusal('out-of-range'));
    expect(stretchPart(anEvening(), partId(begun, 1), 5, at(6))).toEqual(refusal('not-going'));
  });

  it('does not forget what has passed when the clock is set back', () => {
    const begun = after(begin(anEvening(), at(0)));
    const late = after(forward(begun, at(40)));
    const before = eveningTime(late, at(40));
    expect(before?.word).toBe('over');
    expect(eveningTime(late, at(-30))).toEqual(before);
  });

  it('does not count backwards when the clock is set back', () => {
    const begun = after(begin(anEvening(), at(0)));
    expect(partTime(begun, at(-60))).toMatchObject({ passed: 0, left: 10, word: 'on-time' });
    const moments = after(forward(begun, at(-60))).moments;
    expect(moments[0]).toMatchObject({ from: at(0), until: at(0) });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseVoice, ReadAloud, voicesComeWithin, type ReadAloudState } from './read-aloud.ts';

function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  constructor(readonly text: string) {
    super();
  }
}

/** Says nothing, and remembers what it was asked. */
class FakeSpeech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  readonly said: FakeUtterance[] = [];
  isSilent = true;
  readonly getVoices = () => this.voices;
  readonly cancel = () => {
    this.isSilent = true;
  };
  readonly speak = (utterance: unknown) => {
    if (utterance instanceof FakeUtterance) this.said.push(utterance);
    this.isSilent = false;
  };
  bring(...voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

function reading(speech: FakeSpeech) {
  const states: ReadAloudState[] = [];
  const readAloud = new ReadAloud(
    'nl',
    (state) => states.push(state),
    speech,
    (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
  );
  return { readAloud, states };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the voice', () => {
  it('is Dutch of the Netherlands before that of Belgium, however the system writes it', () => {
    const voices = [voice('en-US'), voice('nl'), voice('nl-BE'), voice('nl_NL'), voice('de-DE')];
    expect(chooseVoice(voices, 'nl')?.lang).toBe('nl_NL');
    expect(chooseVoice([voice('nl-BE'), voice('nl')], 'nl')?.lang).toBe('nl-BE');
    expect(chooseVoice([voice('nl-SR')], 'nl')?.lang).toBe('nl-SR');
  });

  it('is never one of a network, nor of another language', () => {
    expect(chooseVoice([voice('nl-NL', false)], 'nl')).toBeUndefined();
    expect(chooseVoice([voice('nl-NL', false), voice('nl-BE')], 'nl')?.lang).toBe('nl-BE');
    expect(chooseVoice([voice('en-GB'), voice('nds-NL')], 'nl')).toBeUndefined();
  });

  it('may come late', () => {
    const speech = new FakeSpeech();
    const { states } = reading(speech);
    expect(states).toEqual([]);
    speech.bring(voice('nl-NL'));
    expect(states).toEqual(['silent']);
    vi.advanceTimersByTime(voicesComeWithin);
    expect(states).toEqual(['silent']);
  });

  it('is missed only after a while, and still found afterwards', () => {
    const speech = new FakeSpeech();
    const { readAloud, states } = reading(speech);
    readAloud.toggle('Waar zit u graag?');
    vi.advanceTimersByTime(voicesComeWithin - 1);
    expect(states).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(states).toEqual(['no-voice']);
    expect(speech.said).toEqual([]);
    speech.bring(voice('nl-NL'));
    expect(states).toEqual(['no-voice', 'silent']);
  });
});

describe('reading', () => {
  function start() {
    const speech = new FakeSpeech();
    speech.voices = [voice('nl-NL'), voice('en-GB')];
    const { readAloud, states } = reading(speech);
    readAloud.toggle('Waar zit u graag?');
    return { speech, readAloud, states };
  }

  it('starts with the chosen voice and stops with the same button', () => {
    const { speech, readAloud, states } = start();
    expect(speech.said.map(({ text, lang, voice: by }) => [text, lang, by?.lang])).toEqual([
      ['Waar zit u graag?', 'nl-NL', 'nl-NL'],
    ]);
    expect([speech.isSilent, states.at(-1)]).toEqual([false, 'speaking']);
    readAloud.toggle('Waar zit u graag?');
    expect([speech.isSilent, states.at(-1)]).toEqual([true, 'silent']);
    expect(speech.said).toHaveLength(1);
  });

  it.each(['end', 'error'])('is over at "%s"', (type) => {
    const { speech, states } = start();
    speech.said[0]?.dispatchEvent(new Event(type));
    expect(states.at(-1)).toBe('silent');
  });

  it('is not over when something that was stopped before ends', () => {
    const { speech, readAloud, states } = start();
    readAloud.stop();
    readAloud.toggle('In de tuin?');
    speech.said[0]?.dispatchEvent(new Event('end'));
    expect([speech.isSilent, states.at(-1)]).toEqual([false, 'speaking']);
  });

  it('goes on when more voices come, and stops when its voice goes', () => {
    const { speech, states } = start();
    speech.bring(voice('nl-NL'), voice('nl-BE'));
    expect(states.at(-1)).toBe('speaking');
    speech.bring(voice('nl-NL', false));
    expect([speech.isSilent, states.at(-1)]).toEqual([true, 'no-voice']);
  });

  it('stops at another language, and reads with its voice', () => {
    const { speech, readAloud, states } = start();
    readAloud.setLanguage('en');
    expect([speech.isSilent, states.at(-1)]).toEqual([true, 'silent']);
    readAloud.toggle('Where do you like to sit?');
    expect(speech.said.at(-1)?.lang).toBe('en-GB');
  });

  it('is silent after closing, and no longer listens', () => {
    const { speech, readAloud, states } = start();
    readAloud.close();
    expect([speech.isSilent, states.at(-1)]).toEqual([true, 'silent']);
    speech.bring();
    vi.advanceTimersByTime(voicesComeWithin);
    expect(states.at(-1)).toBe('silent');
  });
});

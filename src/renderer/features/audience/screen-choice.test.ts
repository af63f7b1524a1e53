import { expect, it } from 'vitest';
import { ScreenChoice } from './screen-choice.svelte.ts';
import { answerEverything, MainProcess, settle } from './shared-screen.fixture.ts';
import { SharedScreen } from './shared-screen.svelte.ts';

it('takes test pictures off that come after somebody stopped choosing', async () => {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  await settle();
  const choice = new ScreenChoice(screen);
  main.slow();
  screen.isChoosing = true;
  const beginning = choice.begin();
  await choice.cancel();
  await answerEverything(main);
  await beginning;
  expect([screen.isChoosing, main.state.phase]).toEqual([false, 'closed']);
});

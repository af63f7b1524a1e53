import { expect, it } from 'vitest';
import { ScreenChoice } from './screen-choice.svelte.ts';
import { MainProcess, settle } from './shared-screen.fixture.ts';
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
  for (let round = 0; round < 4; round += 1) {
    main.answer();
    await settle();
  }
  await beginning;
  expect([screen.isChoosing, main.state.phase]).toEqual([false, 'closed']);
});

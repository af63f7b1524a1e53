import { chooseRuntime } from './choose-runtime.ts';
import { ensureDisplay } from './display.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';
import type { LaunchOptions, RunningApp } from './running-app.ts';

export { LaunchError, NotOnThisRuntimeError } from './running-app.ts';
export type {
  AudienceMessage,
  LaunchOptions,
  OutsideRequest,
  PageProblem,
  PrintAnswer,
  RunningApp,
  RuntimeDescription,
  SimulatedDisplay,
} from './running-app.ts';

/**
 * Starts the built app on the runtime that can be had here and waits for its window.
 *
 * @throws LaunchError when the app ends before it shows a window, with what it printed
 */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { name } = chooseRuntime();
  await ensureDisplay();
  return name === 'electron' ? await launchElectron(options) : await launchStandIn(options);
}

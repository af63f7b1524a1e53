import type { Reporter } from '@playwright/test/reporter';
import { chooseRuntime, describeRuntime } from '../../runtime/choose-runtime.ts';

/** Says at the top and at the end of every report which runtime it is about. */
export class RuntimeReporter implements Reporter {
  onBegin(): void {
    const chosen = chooseRuntime();
    console.log(`Runtime: ${describeRuntime(chosen)}${chosen.remark === '' ? '' : `. ${chosen.remark}`}`);
  }

  onEnd(): void {
    console.log(`Ran on: ${describeRuntime(chooseRuntime())}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

// Playwright asks for a default export here.
export { RuntimeReporter as default };

import { mainProcess } from '#platform/bridge.ts';

/** Where copying a report stands. */
export type ReportCopyState =
  { readonly kind: 'idle' | 'busy' | 'copied' } | { readonly kind: 'failed'; readonly error: unknown };

/** Putting the report of an evening on the clipboard, where it stays for a minute. */
export class ReportCopy {
  state = $state.raw<ReportCopyState>({ kind: 'idle' });

  /** Forgets what became of the last time, unless something is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /** Copies it. Never throws: `state` says what became of it. */
  async copy(text: string): Promise<void> {
    if (this.state.kind === 'busy') return;
    this.state = { kind: 'busy' };
    try {
      await mainProcess.copyText(text);
      this.state = { kind: 'copied' };
    } catch (error) {
      this.state = { kind: 'failed', error };
    }
  }
}

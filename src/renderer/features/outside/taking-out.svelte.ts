import type { SaveResult } from '#shared/bridge/contract.ts';

/** What became of taking something out of the vault. */
export type TakenOut =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'copied' | 'printed' }
  /** People changed their mind, at the dialog for saving or at the one for printing. */
  | { readonly kind: 'cancelled' | 'not-printed' };

/** Where taking something out of the vault stands. */
export type TakingOutState<As> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly as: As }
  | TakenOut
  | { readonly kind: 'failed'; readonly error: unknown };

/** What the dialog for saving came to. */
export function savedOrCancelled(result: SaveResult): TakenOut {
  return result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
}

/** Taking something out of the vault, in one of several ways, one at a time. */
export abstract class TakingOut<As extends string> {
  state = $state.raw<TakingOutState<As>>({ kind: 'idle' });

  /** What is being made now; undefined when nothing is. */
  get busyAs(): As | undefined {
    return this.state.kind === 'busy' ? this.state.as : undefined;
  }

  /** Forgets what became of the last time, unless something is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /**
   * Makes it and lets it leave. Gives whether it left. Never throws: `state` says what became of it.
   *
   * @param make called only when nothing is under way; what it throws is why it failed
   */
  protected async takeOut(as: As, make: () => Promise<TakenOut>): Promise<boolean> {
    if (this.state.kind === 'busy') return false;
    this.state = { kind: 'busy', as };
    try {
      const taken = await make();
      this.state = taken;
      return taken.kind !== 'cancelled' && taken.kind !== 'not-printed';
    } catch (error) {
      this.state = { kind: 'failed', error };
      return false;
    }
  }
}

import { language } from '#i18n/index.svelte.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { CircleView } from '#shared/circle/index.ts';
import { circlePng, circleSvg, pictureToKeep } from './picture.ts';

/** Where saving the picture stands. */
export type SaveCircleState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly as: 'png' | 'svg' | 'copy' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Saving the circle as a picture, where the person wants it. */
export class SaveCircleAction {
  state = $state.raw<SaveCircleState>({ kind: 'idle' });

  /** Forgets what became of the last save, unless one is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /**
   * Draws the picture and puts it on the clipboard, for a minute.
   *
   * @returns whether it is there; `state` says why not
   */
  async copy(circle: CircleView): Promise<boolean> {
    if (this.state.kind === 'busy') return false;
    this.state = { kind: 'busy', as: 'copy' };
    try {
      await mainProcess.copyPicture(await circlePng(pictureToKeep(circle, 'nl')));
      this.state = { kind: 'copied' };
      return true;
    } catch (error) {
      this.state = { kind: 'failed', error };
      return false;
    }
  }

  /**
   * Draws the picture and offers it for saving. It is in Dutch, as the A4: it is for others.
   *
   * @param heldOn the day of the conversation, for a file name that tells nobody's name
   * @returns whether it was saved; `state` says why not
   */
  async save(circle: CircleView, heldOn: string, kind: 'png' | 'svg'): Promise<boolean> {
    if (this.state.kind === 'busy') return false;
    this.state = { kind: 'busy', as: kind };
    try {
      const picture = pictureToKeep(circle, 'nl');
      const bytes = kind === 'png' ? await circlePng(picture) : new TextEncoder().encode(circleSvg(picture));
      const name = language.t.circlePicture.fileName(heldOn, kind);
      const result = await mainProcess.saveDocument(name, kind, bytes);
      this.state = result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
      return result.status === 'saved';
    } catch (error) {
      this.state = { kind: 'failed', error };
      return false;
    }
  }
}

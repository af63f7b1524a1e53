import { language } from '#i18n/index.svelte.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { Guide, VariantName } from '#shared/guides/index.ts';

/** Where saving the paper stands. */
export type GuidePaperState =
  | { readonly kind: 'idle' | 'busy' | 'cancelled' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Saving a guide to use on paper, in the language in which the worker reads the app. */
export class SaveGuidePaper {
  state = $state.raw<GuidePaperState>({ kind: 'idle' });

  /** Forgets what became of the last save, unless one is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /** Makes the document and offers it for saving. Never throws; `state` says what became of it. */
  async save(guide: Guide, variant: VariantName): Promise<void> {
    if (this.state.kind === 'busy') return;
    this.state = { kind: 'busy' };
    try {
      const { writeGuidePaper } = await import('./document/index.ts');
      const { t: texts, current } = language;
      const bytes = await writeGuidePaper(guide, { language: current, variant, texts });
      const result = await mainProcess.saveDocument(texts.guidePaper.fileName(guide.id), 'docx', bytes);
      this.state = result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
    } catch (error) {
      this.state = { kind: 'failed', error };
    }
  }
}

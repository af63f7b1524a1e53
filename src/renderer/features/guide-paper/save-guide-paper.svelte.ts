import { SavingFile } from '#features/outside/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { Guide, VariantName } from '#shared/guides/index.ts';

/** Saving a guide to use on paper, in the language in which the worker reads the app. */
export class SaveGuidePaper extends SavingFile {
  /** Makes the document and offers it for saving. Never throws; `state` says what became of it. */
  save(guide: Guide, variant: VariantName): Promise<void> {
    return this.offer(async () => {
      const { writeGuidePaper } = await import('./document/index.ts');
      const { t: texts, current } = language;
      const bytes = await writeGuidePaper(guide, { language: current, variant, texts });
      return [texts.guidePaper.fileName(guide.id), 'docx', bytes];
    });
  }
}

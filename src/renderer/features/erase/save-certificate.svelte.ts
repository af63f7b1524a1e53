import { SavingFile } from '#features/outside/index.ts';
import { language } from '#i18n/index.svelte.ts';
import { dayOf } from '#platform/clock.ts';
import type { ErasureFacts } from './certificate/content.ts';

/** Saving the certificate where the person wants it, in the language in which the worker reads the app. */
export class SaveCertificate extends SavingFile {
  /** Makes the document and offers it for saving. Never throws; `state` says what became of it. */
  save(facts: ErasureFacts): Promise<void> {
    return this.offer(async () => {
      const { certificateContent, writeCertificate } = await import('./certificate/index.ts');
      const bytes = await writeCertificate(certificateContent(facts, language.t));
      const name = `${language.t.certificate.fileName}-${dayOf(new Date(facts.outcome.erasedAt))}.docx`;
      return [name, 'docx', bytes];
    });
  }
}

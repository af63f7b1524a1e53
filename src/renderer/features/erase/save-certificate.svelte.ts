import { language } from '#i18n/index.svelte.ts';
import { mainProcess } from '#platform/bridge.ts';
import { dayOf } from '#platform/clock.ts';
import type { ErasureFacts } from './certificate/content.ts';

/** Where saving the certificate stands. */
export type CertificateState =
  | { readonly kind: 'idle' | 'busy' | 'cancelled' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Saving the certificate where the person wants it, in the language in which the worker reads the app. */
export class SaveCertificate {
  state = $state.raw<CertificateState>({ kind: 'idle' });

  /** Makes the document and offers it for saving. Never throws; `state` says what became of it. */
  async save(facts: ErasureFacts): Promise<void> {
    if (this.state.kind === 'busy') return;
    this.state = { kind: 'busy' };
    try {
      const { certificateContent, writeCertificate } = await import('./certificate/index.ts');
      const bytes = await writeCertificate(certificateContent(facts, language.t));
      const name = `${language.t.certificate.fileName}-${dayOf(new Date(facts.outcome.erasedAt))}.docx`;
      const result = await mainProcess.saveDocument(name, 'docx', bytes);
      this.state = result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
    } catch (error) {
      this.state = { kind: 'failed', error };
    }
  }
}

import { savedOrCancelled, TakingOut } from '#features/outside/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { type EveningReport, reportAsText } from '#shared/evening/index.ts';

/** How a report leaves the vault: as a Word document, or as text on the clipboard. */
export type ReportWay = 'docx' | 'text';

/** Taking the report of an evening out of the vault: in a file, or on the clipboard for a minute. One at a time. */
export class ReportLeaves extends TakingOut<ReportWay> {
  readonly #main: Pick<typeof mainProcess, 'copyText' | 'saveDocument'>;

  /** @param main what puts it there; a test brings its own */
  constructor(main: Pick<typeof mainProcess, 'copyText' | 'saveDocument'> = mainProcess) {
    super();
    this.#main = main;
  }

  /** Copies it as text. Gives whether it stands on the clipboard. Never throws: `state` says what became of it. */
  copy(report: EveningReport): Promise<boolean> {
    return this.takeOut('text', async () => {
      await this.#main.copyText(reportAsText(report));
      return { kind: 'copied' };
    });
  }

  /**
   * Makes the Word document and offers it for saving. Gives whether it was saved. Never throws: `state` says what became
   * of it. The writer is loaded only now: the first screen does without it.
   *
   * @param date the day of the evening, for a file name that tells nobody's name; empty when nobody knows it
   */
  save(report: EveningReport, date: string): Promise<boolean> {
    return this.takeOut('docx', async () => {
      const { reportFileName, writeReport } = await import('./report-document/index.ts');
      const bytes = await writeReport(report);
      const name = reportFileName(report.language, date);
      return savedOrCancelled(await this.#main.saveDocument(name, 'docx', bytes));
    });
  }
}

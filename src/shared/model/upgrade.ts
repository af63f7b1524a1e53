import { conversationFromVersion1 } from './v2/conversation.ts';

/** Turns a record of one version into one of the next. Throws ZodError when it is no record of that version. */
type Step = (content: unknown) => unknown;

/** By the version a record comes from: what changed in the next one. Tables that are not named stayed as they were. */
const steps: Readonly<Record<number, Readonly<Record<string, Step>>>> = {
  1: { conversations: conversationFromVersion1 },
};

/**
 * Brings the content of a row to the newest version, one version after the other. Pure, and done while opening: the
 * stored row stays as it was written until somebody changes it, so nothing can break off halfway.
 *
 * @param table the table the row stands in
 * @param fromVersion the version it was written with
 * @param toVersion the newest version
 * @throws ZodError when the content is no record of the version it says
 */
export function upgradeRecord(
  table: string,
  content: unknown,
  fromVersion: number,
  toVersion: number,
): unknown {
  let upgraded = content;
  for (let version = fromVersion; version < toVersion; version += 1) {
    const step = steps[version]?.[table];
    if (step !== undefined) upgraded = step(upgraded);
  }
  return upgraded;
}

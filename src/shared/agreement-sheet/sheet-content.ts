import type { SheetPlan } from './plan.ts';

/* Name before name, at every depth: the same words give the same text, whoever put the plan together. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, content]) => [name, inOrder(content)]));
}

/**
 * What a plan says, as one text that is the same for the same content: what a hash of the A4 is taken of. Its form, the
 * house and the second language are left out. Who asks for large letters changes nothing of what was agreed, and may not
 * read afterwards that the A4 is older than the conversation.
 *
 * @param plan with everything that was said in it, also what people leave off the paper
 */
export function sheetContentOf(plan: SheetPlan): string {
  const said: Partial<SheetPlan> = { ...plan };
  for (const name of ['version', 'form', 'house', 'inSecondLanguage'] as const) delete said[name];
  return JSON.stringify(inOrder(said));
}

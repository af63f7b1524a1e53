import type { Evening } from './evening.ts';

/** Why an act was not done, by name. Nothing has changed then. */
export const actRefusals = [
  /** There is no such part, person, theme or line. */
  'not-there',
  /** As many as fit are there. */
  'full',
  /** A number outside its range: a part of more than four hours. */
  'out-of-range',
  /** A part that has been, or is going on, stays where it is. */
  'already-begun',
  /** That belongs to an evening that is going on. */
  'not-going',
  /** The evening has begun or is over. */
  'not-preparing',
  /** There is no programme to begin. */
  'no-parts',
  /** There is no part after this one, or before it. */
  'no-further',
  /** No minute is left to take off: what has passed has passed. */
  'nothing-left',
  /** Two themes are chosen; first let one go. */
  'two-chosen',
  /** No first name can be told from what was typed. */
  'no-first-name',
  /** Around the fire nothing is written down unless somebody asks. */
  'nobody-asked',
] as const;

/** The name of a refusal. */
export type ActRefusal = (typeof actRefusals)[number];

const listNames = [
  'parts',
  'people',
  'rounds',
  'themes',
  'parked',
  'agreements',
  'takeaways',
  'keptCards',
] as const;
type ListName = (typeof listNames)[number];
type Item<Name extends ListName> = Evening[Name][number];

interface ListUndo<Name extends ListName = ListName> {
  readonly name: Name;
  /** The order before the act, by id. */
  readonly order: readonly string[];
  /** Items that the act removed. */
  readonly removed: readonly Item<Name>[];
  /** Of items that the act changed: the fields it changed, as they were. What people typed in the others since stays. */
  readonly changed: readonly { readonly id: string; readonly fields: Partial<Item<Name>> }[];
  /** Items that the act made. */
  readonly added: readonly string[];
}

/** What it takes to undo one act, also after other things have changed since. */
export interface Undo {
  readonly fields: Partial<Evening>;
  readonly lists: readonly ListUndo[];
  /** A house rule that the act took away, which comes back in its place; or one that it added, which goes. */
  readonly houseRule?: { readonly at: number; readonly text: string | undefined };
}

/** An evening after an act and the way back, or why the act was not done. */
export type Acted = { ok: true; evening: Evening; undo: Undo } | { ok: false; reason: ActRefusal };

/** An act that was done. */
export function done(before: Evening, changes: Partial<Evening>): Acted {
  const evening = { ...before, ...changes };
  return { ok: true, evening, undo: undoOf(before, evening) };
}

/** Acts that belong together, as one act with one way back. When one is refused, none is done. */
export function inOneGo(before: Evening, ...acts: readonly ((evening: Evening) => Acted)[]): Acted {
  let evening = before;
  for (const act of acts) {
    const acted = act(evening);
    if (!acted.ok) return acted;
    ({ evening } = acted);
  }
  return done(before, evening);
}

/** An act that was not done. */
export function refused(reason: ActRefusal): Acted {
  return { ok: false, reason };
}

function undoOf(before: Evening, after: Evening): Undo {
  return {
    fields: changedFields(before, after, listNames),
    lists: listNames
      .filter((name) => before[name] !== after[name])
      .map((name) => listUndo(name, before, after)),
  };
}

/** The fields of `before` that are not the same in `after`. */
function changedFields<Whole extends object>(
  before: Whole,
  after: Whole,
  except: readonly string[] = [],
): Partial<Whole> {
  const isSame = (name: string, value: unknown) => value === (after as Record<string, unknown>)[name];
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => !except.includes(name) && !isSame(name, value)),
  ) as Partial<Whole>;
}

function listUndo<Name extends ListName>(name: Name, before: Evening, after: Evening): ListUndo<Name> {
  const earlier: readonly Item<Name>[] = before[name];
  const later: readonly Item<Name>[] = after[name];
  const was = new Set(earlier.map(({ id }) => id));
  const laterById = new Map(later.map((item) => [item.id, item]));
  return {
    name,
    order: earlier.map(({ id }) => id),
    removed: earlier.filter(({ id }) => !laterById.has(id)),
    changed: earlier.flatMap((item) => {
      const now = laterById.get(item.id);
      return now === undefined || now === item
        ? []
        : [{ id: item.id, fields: changedFields<Item<Name>>(item, now) }];
    }),
    added: later.filter(({ id }) => !was.has(id)).map(({ id }) => id),
  };
}

/**
 * Takes one act back. What changed since by other acts stays; a line that was added since comes after the others.
 * Straight after the act everything is exactly as before.
 */
export function undo(evening: Evening, { fields, lists, houseRule }: Undo): Evening {
  const houseRules =
    houseRule === undefined
      ? evening.houseRules
      : evening.houseRules.toSpliced(
          houseRule.at,
          houseRule.text === undefined ? 1 : 0,
          ...(houseRule.text === undefined ? [] : [houseRule.text]),
        );
  return lists.reduce<Evening>((now, list) => undoList(now, list), { ...evening, houseRules, ...fields });
}

/**
 * What people wrote since in lines and house rules that an act made: the way to have those back once that act is taken
 * back. Undefined when nobody wrote in them.
 *
 * @param taken the way back of the act
 * @param made the evening straight after the act
 * @param before the evening just before the act is taken back
 */
export function wordsSince({ lists, houseRule }: Undo, made: Evening, before: Evening): Undo | undefined {
  const lines = lists.flatMap((list) => linesSince(list, made, before));
  const at = houseRule?.text === undefined ? houseRule?.at : undefined;
  const text = at === undefined ? undefined : before.houseRules[at];
  const hasRule = at !== undefined && text !== undefined && text !== made.houseRules[at];
  if (lines.length === 0 && !hasRule) return undefined;
  return { fields: {}, lists: lines, ...(hasRule ? { houseRule: { at, text } } : {}) };
}

function linesSince<Name extends ListName>(
  { name, added }: ListUndo<Name>,
  made: Evening,
  before: Evening,
): ListUndo<Name>[] {
  const asMade = new Map(made[name].map((item) => [item.id, JSON.stringify(item)]));
  const now: readonly Item<Name>[] = before[name];
  const written = now.filter(
    (item) => added.includes(item.id) && asMade.get(item.id) !== JSON.stringify(item),
  );
  const order = now.map(({ id }) => id);
  return written.length === 0 ? [] : [{ name, order, removed: written, changed: [], added: [] }];
}

/**
 * The same way back without some lines, which went as if they had never been there. Undefined when it would do nothing any
 * more.
 */
export function withoutLines(taken: Undo, ids: ReadonlySet<string>): Undo | undefined {
  const isOther = (id: string) => !ids.has(id);
  const lists = taken.lists.flatMap((list) => {
    const added = list.added.filter(isOther);
    const changed = list.changed.filter(({ id }) => isOther(id));
    // Moving lines about removes, changes and adds none, so only what loses something here can come to nothing.
    const isSame = added.length === list.added.length && changed.length === list.changed.length;
    if (isSame) return [list];
    return added.length + changed.length + list.removed.length === 0 ? [] : [{ ...list, added, changed }];
  });
  const isNothing = lists.length === 0 && taken.lists.length > 0 && Object.keys(taken.fields).length === 0;
  return isNothing && taken.houseRule === undefined ? undefined : { ...taken, lists };
}

function undoList<Name extends ListName>(
  evening: Evening,
  { name, order, removed, changed, added }: ListUndo<Name>,
): Evening {
  const now: readonly Item<Name>[] = evening[name];
  const earlier = new Map(changed.map(({ id, fields }) => [id, fields]));
  const byId = new Map<string, Item<Name>>();
  for (const item of now)
    if (!added.includes(item.id)) byId.set(item.id, { ...item, ...earlier.get(item.id) });
  for (const item of removed) byId.set(item.id, item);
  const since = [...byId.keys()].filter((id) => !order.includes(id));
  const restored = [...order, ...since].flatMap((id) => byId.get(id) ?? []);
  return { ...evening, [name]: restored };
}

/*
 * Makes bad files of good ones, the same ones for the same seed: what a bad disk does, what a careless program does,
 * and what somebody thinks up who wants the app to fall over.
 */

/** A source of numbers from 0 to 1. */
export type Random = () => number;

const upTo = (random: Random, most: number) => Math.floor(random() * most);

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[upTo(random, items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Pieces of JSON that stand where something else belongs; some are JSON only by half. */
const oddValues: ((random: Random) => string)[] = [
  () => 'null',
  () => '[]',
  () => '{}',
  () => 'true',
  () => '-1',
  () => '0',
  () => '1e999',
  () => '1e-999',
  () => '99999999999999999999999999',
  () => '4294967296',
  () => '1.5',
  () => '""',
  () => '"\\u202E\\u2066gnikcart\\u2069"',
  () => '"\\u0000\\u0007\\u001b[2J"',
  () => '"\\ud800"',
  () => '"<img src=x onerror=alert(1)>"',
  () => '"../../../../etc/passwd"',
  () => '"__proto__"',
  () => '{"__proto__":{"polluted":true}}',
  () => '{"constructor":{"prototype":{"polluted":true}}}',
  () => '{"length":4294967295}',
  () => '{"toString":null,"valueOf":null,"toJSON":null,"then":1}',
  (random) => nested('[', ']', 10 ** (2 + upTo(random, 4))),
  (random) => {
    const depth = 10 ** (2 + upTo(random, 4));
    return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  },
  (random) => JSON.stringify('a'.repeat(10 ** (2 + upTo(random, 5)))),
  (random) => JSON.stringify(Array.from({ length: 10 ** (1 + upTo(random, 4)) }, () => 0)),
  () => 'NaN',
  () => 'undefined',
  () => '',
];

interface Node {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...nodesOf(holder[key])]);
}

/** Stands where odd text comes; no file holds it. */
const mark = '@@odd@@';

/** The text of a JSON value with something wrong in it: mostly still JSON, sometimes not. */
export function mutateJson(random: Random, value: unknown): string {
  const copy = structuredClone(value);
  for (let changes = 1 + upTo(random, 3); changes > 0; changes -= 1) {
    const { holder, key } = pick(random, nodesOf(copy));
    const kind = upTo(random, 7);
    if (Array.isArray(holder)) {
      if (kind === 0) holder.splice(Number(key), 1);
      else if (kind === 1) holder.push(...structuredClone(holder));
      else holder[Number(key)] = mark;
    } else if (kind === 0) Reflect.deleteProperty(holder, key);
    else if (kind === 1) holder[`extra ${key}`] = mark;
    else holder[key] = mark;
    if (nodesOf(copy).length === 0) break;
  }
  let text = JSON.stringify(copy);
  while (text.includes(mark)) text = text.replace(`"${mark}"`, () => pick(random, oddValues)(random));
  const twist = upTo(random, 12);
  if (twist === 0) text = `{"__proto__":{"polluted":true},${text.slice(1)}`;
  if (twist === 1) text = `{"constructor":{"prototype":{"polluted":true}},${text.slice(1)}`;
  if (twist === 2) text = text.slice(0, upTo(random, text.length));
  return text;
}

/** Bytes with something wrong in them. */
export function mutateBytes(random: Random, original: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(original);
  const at = upTo(random, bytes.length + 1);
  const length = upTo(random, Math.min(4000, bytes.length - at + 1));
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (upTo(random, 8)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return join(bytes.subarray(0, at + length), bytes.subarray(at));
    case 3: {
      const noise = Uint8Array.from({ length: 1 + upTo(random, 600) }, () => upTo(random, 256));
      return join(bytes.subarray(0, at), noise, bytes.subarray(at));
    }
    case 4: {
      // A length, or what is taken for one, of anything up to the largest that fits in it.
      const view = new DataView(bytes.buffer);
      if (bytes.length >= 4) {
        const value = pick(random, [0xff_ff_ff_ff, 0x7f_ff_ff_ff, 64_000_000, bytes.length, 0, 1]);
        view.setUint32(Math.min(at, bytes.length - 4), value);
      }
      return bytes;
    }
    case 5:
      return bytes.fill(upTo(random, 256), at, at + length);
    case 6:
      return join(bytes.subarray(at), bytes.subarray(0, at));
    default:
      for (let flips = 1 + upTo(random, 20); flips > 0 && bytes.length > 0; flips -= 1) {
        bytes[upTo(random, bytes.length)] = upTo(random, 256);
      }
      return bytes;
  }
}

/** Many beginnings of frames, each of which says that everything behind it belongs to it. */
export function lengthBomb(byteLength: number): Uint8Array {
  const bytes = new Uint8Array(byteLength);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 12 <= byteLength; at += 12) {
    bytes.set([0x47, 0x47, 0xf7, 0x01], at);
    view.setUint32(at + 4, byteLength - at - 12);
  }
  return bytes;
}

/**
 * Values as text and back, for what must cross as JSON while Electron would clone it: bytes, undefined, dates. The
 * same lines run in the page, so this file imports nothing and uses only what a page and Node share.
 */

const mark = '$stand-in';

function toPlain(value) {
  if (value === undefined) return { [mark]: 'undefined' };
  if (typeof value === 'bigint') return { [mark]: 'bigint', text: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { [mark]: 'number', text: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { [mark]: 'date', time: value.getTime() };
  if (value instanceof ArrayBuffer) return { [mark]: 'buffer', base64: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return {
      [mark]: 'bytes',
      base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
    };
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map || value instanceof Set) throw new Error('The stand-in carries no Map or Set');
  const plain = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  return mark in plain ? { [mark]: 'object', plain } : plain;
}

function fromPlain(plain) {
  if (typeof plain !== 'object' || plain === null) return plain;
  if (Array.isArray(plain)) return plain.map(fromPlain);
  const restored = (object) =>
    Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, fromPlain(inner)]));
  switch (plain[mark]) {
    case undefined:
      return restored(plain);
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(plain.text);
    case 'number':
      return Number(plain.text);
    case 'date':
      return new Date(plain.time);
    case 'bytes':
      return fromBase64(plain.base64);
    case 'buffer':
      return fromBase64(plain.base64).buffer;
    case 'object':
      return restored(plain.plain);
    default:
      throw new Error(`The stand-in does not know the kind ${String(plain[mark])}`);
  }
}

function toBase64(bytes) {
  let text = '';
  for (let start = 0; start < bytes.length; start += 32768) {
    text += String.fromCharCode(...bytes.subarray(start, start + 32768));
  }
  return btoa(text);
}

function fromBase64(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export function encode(value) {
  return JSON.stringify(toPlain(value));
}

export function decode(text) {
  return fromPlain(JSON.parse(text));
}

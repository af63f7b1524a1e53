/** Bytes that live in ordinary memory, as Web Crypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Random bytes from the system. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Base64 text as bytes. Throws when the text is not base64. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Text as UTF-8 bytes. */
export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Overwrites key material that is no longer needed. */
export function wipe(bytes: Uint8Array): void {
  bytes.fill(0);
}

import { crc32 } from 'node:zlib';

/*
 * A frame: marker (4 bytes), length of the payload (4 bytes), CRC32 of length and payload (4 bytes), payload. The
 * marker is where reading takes up again after damage; the checksum tells damage and a write that a power cut broke
 * off from a whole frame. It does not protect against ill will: the payload is sealed by the vault for that.
 */

const marker = Uint8Array.of(0x47, 0x47, 0xf7, 0x01);
const headLength = 12;

/** The largest payload of one frame, in bytes. A length above it is damage. */
export const largestPayload = 64_000_000;

/** The frame around some bytes. */
export function encodeFrame(payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(headLength + payload.length);
  frame.set(marker);
  const view = new DataView(frame.buffer);
  view.setUint32(4, payload.length);
  frame.set(payload, headLength);
  view.setUint32(8, checksum(frame.subarray(4, 8), payload));
  return frame;
}

/** A whole frame that was found, and where its payload begins. */
export interface FoundFrame {
  readonly payload: Uint8Array;
  readonly offset: number;
}

/** What stands in some bytes. */
export interface FoundFrames {
  readonly frames: readonly FoundFrame[];
  /** Stretches between whole frames that are no frame. */
  readonly damagedPieces: number;
  /** The length up to and including the last whole frame; what follows was never finished. */
  readonly wholeLength: number;
}

/**
 * How often the length of the whole is read in vain, at most. Damage reads a frame twice; only bytes that somebody made
 * up, with a beginning of a frame everywhere, would be read thousands of times, and the app would stand still.
 */
const mostTimesInVain = 16;

/**
 * Finds every whole frame. Never throws, whatever the bytes are. Bytes that are no frames and take too long to search
 * count as one damaged piece, up to the end.
 *
 * @param damage whether to take up again behind damage, or to stop there
 */
export function findFrames(bytes: Uint8Array, damage: 'go-on' | 'stop' = 'go-on'): FoundFrames {
  const frames: FoundFrame[] = [];
  let damagedPieces = 0;
  let position = 0;
  let wholeLength = 0;
  let isAfterDamage = false;
  let inVain = 0;
  while (position < bytes.length) {
    const length = lengthAt(bytes, position);
    const payload = length === undefined ? undefined : payloadAt(bytes, position, length);
    if (payload === undefined) {
      if (damage === 'stop') return { frames, damagedPieces: 1, wholeLength };
      inVain += length ?? 0;
      if (inVain > mostTimesInVain * bytes.length) {
        return { frames, damagedPieces: damagedPieces + 1, wholeLength: bytes.length };
      }
      isAfterDamage = true;
      position = nextMarker(bytes, position + 1);
      continue;
    }
    if (isAfterDamage) damagedPieces += 1;
    isAfterDamage = false;
    frames.push({ payload, offset: position + headLength });
    position += headLength + payload.length;
    wholeLength = position;
  }
  return { frames, damagedPieces, wholeLength };
}

/** How long the payload would be of a frame that begins here; undefined when none can begin here. */
function lengthAt(bytes: Uint8Array, position: number): number | undefined {
  if (position + headLength > bytes.length || !isMarkerAt(bytes, position)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + position, headLength).getUint32(4);
  return length > largestPayload || position + headLength + length > bytes.length ? undefined : length;
}

function payloadAt(bytes: Uint8Array, position: number, length: number): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + position, headLength);
  const start = position + headLength;
  const payload = bytes.subarray(start, start + length);
  const expected = checksum(bytes.subarray(position + 4, position + 8), payload);
  return view.getUint32(8) === expected ? payload : undefined;
}

function checksum(length: Uint8Array, payload: Uint8Array): number {
  return crc32(payload, crc32(length));
}

function isMarkerAt(bytes: Uint8Array, position: number): boolean {
  return marker.every((byte, index) => bytes[position + index] === byte);
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x47, from); at !== -1; at = bytes.indexOf(0x47, at + 1)) {
    if (isMarkerAt(bytes, at)) return at;
  }
  return bytes.length;
}

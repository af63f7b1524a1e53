import { BridgeError, type BridgeErrorName } from '#shared/bridge/errors.ts';

const writeFailures: Readonly<Record<string, BridgeErrorName>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  ENOENT: 'folder-gone',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
};

/** The system's code for a failed file operation (`ENOSPC`), or an empty text when there is none. */
export function fileErrorCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Names a failed write. A failure that has a name already keeps it; paths stay out of the detail. */
export function namedWriteError(cause: unknown): BridgeError {
  if (cause instanceof BridgeError) return cause;
  const code = fileErrorCode(cause);
  return new BridgeError(writeFailures[code] ?? 'file-failed', code);
}

/** Names a failed read. */
export function namedReadError(cause: unknown): BridgeError {
  return cause instanceof BridgeError ? cause : new BridgeError('file-failed', fileErrorCode(cause));
}

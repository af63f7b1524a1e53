import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { appHost, appScheme } from './app-address.ts';

/** What Chromium must know of our scheme before the app is ready: as little as the pages need. */
export const schemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, codeCache: true },
} as const;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The content security policy of every answer but one. */
export const contentSecurityPolicy = policy.join('; ');

/** The policy of the key derivation worker, the only place where WebAssembly may be compiled. */
export const keyDerivationPolicy = policy
  .map((directive) =>
    directive === "script-src 'self'" ? "script-src 'self' 'wasm-unsafe-eval'" : directive,
  )
  .join('; ');

/** The worker that turns a passphrase into a key: the one file with a policy of its own. */
export const keyDerivationWorkerPath = 'workers/key-derivation.js';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** What stands behind an address: a file with the headers it goes out with, or a refusal. */
export type ResolvedRequest =
  | { readonly status: 200; readonly filePath: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 400 | 403 | 404; readonly headers: Readonly<Record<string, string>> };

/** The headers of an answer about one path inside the renderer folder. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': path === keyDerivationWorkerPath ? keyDerivationPolicy : contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function refuse(status: 400 | 403 | 404): ResolvedRequest {
  return { status, headers: { ...headersFor('refused.txt') } };
}

/** Decodes a path once; undefined when it is not valid percent-encoded UTF-8. */
function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/**
 * Says which file an address stands for, without touching the disk. Anything that could point outside the folder is
 * refused here; a symbolic link that points outside is refused when the file is read.
 *
 * @param address the whole address, as asked by a page
 * @param rendererFolder the folder with the built pages
 */
export function resolveAppRequest(address: string, rendererFolder: string): ResolvedRequest {
  if (!URL.canParse(address)) return refuse(400);
  const url = new URL(address);
  if (
    url.protocol !== `${appScheme}:` ||
    url.host !== appHost ||
    url.username !== '' ||
    url.password !== ''
  ) {
    return refuse(403);
  }
  const pathname = decoded(url.pathname);
  if (pathname === undefined) return refuse(400);
  // A second layer of encoding has no place in our file names, so it can only be an attempt to get past this check.
  if (/[\u0000-\u001F\u007F\\%]/.test(pathname)) return refuse(400); // eslint-disable-line no-control-regex
  const path = pathname.replace(/^\//, '');
  const parts = path.split('/');
  if (parts.some((part) => part === '.' || part === '..' || part.includes(':'))) return refuse(403);
  // Names that start with a dot are never part of a build; empty parts would make a path absolute on some systems.
  if (parts.some((part) => part === '' || part.startsWith('.'))) return refuse(404);
  const filePath = join(rendererFolder, ...parts);
  if (!isInside(filePath, rendererFolder)) return refuse(403);
  return { status: 200, filePath, headers: headersFor(path) };
}

/** Tells whether a path lies inside a folder (and is not that folder itself). Both must be absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Answers one request of a page with a file from the renderer folder.
 *
 * @param request what the page asks
 * @param rendererFolder the folder with the built pages
 */
export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
): Promise<Response> {
  const resolved = resolveAppRequest(request.url, rendererFolder);
  if (resolved.status !== 200) return refusal(resolved.status);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(403);
  try {
    const realFolder = await realpath(rendererFolder);
    const realFile = await realpath(resolved.filePath);
    if (!isInside(realFile, realFolder)) return refusal(403);
    if (!(await stat(realFile)).isFile()) return refusal(404);
    const bytes = await readFile(realFile);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      status: 200,
      headers: resolved.headers,
    });
  } catch {
    // Whether a file is absent or may not be read makes no difference to a page.
    return refusal(404);
  }
}

function refusal(status: 400 | 403 | 404): Response {
  return new Response('', { status, headers: refuse(status).headers });
}

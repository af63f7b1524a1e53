import fc from 'fast-check';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerAppRequest,
  contentSecurityPolicy,
  isInside,
  keyDerivationPolicy,
  resolveAppRequest,
  schemePrivileges,
} from './protocol.ts';

const folder = join(tmpdir(), 'renderer');
const own = (path: string) => `app://goed-gesprek/${path}`;

describe('which file an address stands for', () => {
  it('finds the pages and files of the build', () => {
    expect(resolveAppRequest(own('facilitator.html?x=1#y'), folder)).toMatchObject({
      status: 200,
      filePath: join(folder, 'facilitator.html'),
    });
    expect(resolveAppRequest(own('assets/a%20b.js'), folder)).toMatchObject({
      status: 200,
      filePath: join(folder, 'assets', 'a b.js'),
    });
  });

  it.each([
    ['encoded parents', own('..%2f..%2fpackage.json')],
    ['fully encoded parents', own('%2e%2e%2f%2e%2e%2fpackage.json')],
    ['parents behind a folder', own('assets/..%2f..%2fpackage.json')],
    ['a backslash', own('..%5cpackage.json')],
    ['double encoding', own('%252e%252e%252fpackage.json')],
    ['a zero byte', own('facilitator.html%00.png')],
    ['an absolute path', own('%2fetc%2fpasswd')],
    ['a drive letter', own('C:%2fWindows%2fwin.ini')],
    ['a stream of a Windows file', own('facilitator.html::$DATA')],
    ['a hidden file', own('.env')],
    ['broken encoding', own('%ff%fe')],
    ['nothing', own('')],
    ['another host', 'app://elsewhere/facilitator.html'],
    ['another scheme', 'https://goed-gesprek/facilitator.html'],
    ['a port', 'app://goed-gesprek:8080/facilitator.html'],
    ['a name and password', 'app://me:secret@goed-gesprek/facilitator.html'],
    ['no address', 'facilitator.html'],
  ])('refuses %s', (_name, address) => {
    expect([400, 403, 404]).toContain(resolveAppRequest(address, folder).status);
  });

  it('never leads outside the folder, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2E%2e',
        '%2f',
        '%5c',
        '%00',
        '%25',
        'C:',
        '~',
        '',
        'assets',
      ),
      fc.string(),
    );
    const address = fc.array(piece, { maxLength: 12 }).map((pieces) => own(pieces.join('')));
    fc.assert(
      fc.property(address, (asked) => {
        const resolved = resolveAppRequest(asked, folder);
        if (resolved.status === 200) expect(resolved.filePath.startsWith(folder + sep)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('tells inside from outside', () => {
    expect(isInside(join(folder, 'a'), folder)).toBe(true);
    expect(isInside(join(folder, '..name'), folder)).toBe(true);
    expect(isInside(folder, folder)).toBe(false);
    expect(isInside(`${folder}-other`, folder)).toBe(false);
    expect(isInside(join(folder, '..', 'x'), folder)).toBe(false);
  });
});

describe('the headers', () => {
  const headersOf = (path: string) => resolveAppRequest(own(path), folder).headers;

  it('carry the whole policy', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
        "worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    for (const path of ['facilitator.html', 'assets/index.js', '..%2fx', 'start-up-problem.html']) {
      expect(headersOf(path)['Content-Security-Policy']).toBe(contentSecurityPolicy);
    }
  });

  it('allow WebAssembly in the key derivation worker and nowhere else', () => {
    expect(keyDerivationPolicy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headersOf('workers/key-derivation.js')['Content-Security-Policy']).toBe(keyDerivationPolicy);
    for (const path of [
      'workers/key-derivation.js.map',
      'workers/other.js',
      'assets/workers/key-derivation.js',
      'workers/Key-derivation.js',
      'key-derivation.js',
    ]) {
      expect(headersOf(path)['Content-Security-Policy']).toBe(contentSecurityPolicy);
    }
  });

  it('say what a file is and forbid guessing', () => {
    expect(headersOf('facilitator.html')['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headersOf('assets/x.js')['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(headersOf('assets/x.css')['Content-Type']).toBe('text/css; charset=utf-8');
    expect(headersOf('assets/x.woff2')['Content-Type']).toBe('font/woff2');
    expect(headersOf('assets/x.svg')['Content-Type']).toBe('image/svg+xml');
    expect(headersOf('assets/x.unknown')['Content-Type']).toBe('application/octet-stream');
    expect(headersOf('facilitator.html')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
});

describe('answering from disk', () => {
  let home: string;
  let renderer: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'protocol-'));
    renderer = join(home, 'renderer');
    await mkdir(join(renderer, 'assets'), { recursive: true });
    await writeFile(join(renderer, 'facilitator.html'), '<p>ours</p>');
    await writeFile(join(home, 'secret.txt'), 'secret');
    await symlink(join(home, 'secret.txt'), join(renderer, 'link.txt'));
    await symlink(home, join(renderer, 'linked'));
    await symlink(join(renderer, 'facilitator.html'), join(renderer, 'inside.html'));
  });
  afterAll(() => rm(home, { recursive: true }));

  const ask = (path: string, method = 'GET') => answerAppRequest({ url: own(path), method }, renderer);

  it('gives the file with its headers', async () => {
    const response = await ask('facilitator.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>ours</p>');
    expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    expect((await ask('inside.html')).status).toBe(200);
    expect(await (await ask('facilitator.html', 'HEAD')).text()).toBe('');
  });

  it.each(['link.txt', 'linked/secret.txt', '..%2fsecret.txt', 'assets', 'absent.html'])(
    'gives nothing for %s',
    async (path) => {
      const response = await ask(path);
      expect([400, 403, 404]).toContain(response.status);
      expect(await response.text()).toBe('');
      expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    },
  );

  it('refuses anything but reading', async () => {
    expect((await ask('facilitator.html', 'POST')).status).toBe(403);
  });
});

it('asks no more privileges for our scheme than pages need', () => {
  expect(schemePrivileges).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, codeCache: true },
  });
});

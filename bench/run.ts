import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCommand, runNode } from '../scripts/commands.ts';
import { Screens } from '../tests/e2e/pages/screens.ts';
import { launchApp, type RunningApp } from '../tests/runtime/launch.ts';
import { measureAudience } from './audience.ts';
import { measureCircle } from './circle.ts';
import { makeLargeHouse, passphrase } from './large-house.ts';
import { measureLayouts } from './sheet-layout.ts';
import { measureSheets } from './sheet.ts';

/*
 * `npm run bench [residents]`: how long the app takes with a house far larger than any, next to the same work done
 * bare, in the same window; from a key in the circle to its painted value; how soon the shared screen shows Rust or
 * something else, next to an empty message; and how long an A4 takes, next to an empty document. It prints figures and
 * judges nothing: figures differ from laptop to laptop, and the times over do so much less.
 */

const residents = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(residents) || residents < 10)
  throw new Error('How many residents? A whole number from 10 on.');
const patience = { timeout: 600_000 };

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

function print(what: string, milliseconds: number, bare?: number): void {
  const times =
    bare === undefined ? '' : `, ${(milliseconds / bare).toFixed(1)} times bare (${bare.toFixed(0)} ms)`;
  console.log(`${what}: ${milliseconds.toFixed(0)} ms${times}`);
}

/* Runs on the page: what opening that many sealed records costs with nothing around it: a key and two kilobytes each. */
async function decryptBare(count: number): Promise<number> {
  const size = 2560;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(size));
  const started = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      const own = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, own, sealed);
    }),
  );
  return performance.now() - started;
}

/* Runs on the page: looking for words in that many names with nothing around it. */
function searchBare(count: number): number {
  const names = Array.from({ length: count }, (_none, index) => `kees ${String(index)} verzonnen-voorbeeld`);
  const started = performance.now();
  const found = names
    .filter((name) => name.includes('4321'))
    .sort((one, other) => one.localeCompare(other, 'nl'));
  return performance.now() - started + 0 * found.length;
}

/* Runs on the page: from the key to the list that fits it, painted. */
async function searchInApp(words: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error('there is no search field');
  // Written out twice: what runs on the page can have no helpers with a name.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const started = performance.now();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - started;
}

async function unlock(app: RunningApp): Promise<number> {
  const screens = new Screens(app);
  await screens.unlock.heading.waitFor(patience);
  app.page.setDefaultTimeout(patience.timeout);
  const [milliseconds] = await timed(async () => {
    await screens.unlock.open(passphrase);
    await screens.home.heading.waitFor(patience);
  });
  return milliseconds;
}

const { ok } = await runNode([packageCommand('electron-vite'), 'build', '--logLevel', 'error'], {
  minutes: 10,
});
if (!ok) throw new Error('The build failed');
const dataFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-bench-'));
const audienceFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-bench-audience-'));
const circleFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-bench-circle-'));
try {
  const [making] = await timed(() => makeLargeHouse(dataFolder, residents));
  console.log(`${String(residents)} residents of about 2 kB, made in ${(making / 1000).toFixed(1)} s`);
  let app = await launchApp({ dataFolder });
  print('first time: everything put back from a copy', await unlock(app));
  await app.close();

  app = await launchApp({ dataFolder });
  const bare = await app.page.evaluate(decryptBare, residents);
  print(
    'from the passphrase to the list of residents (one derivation of the key included)',
    await unlock(app),
    bare,
  );
  const bareSearch = await app.page.evaluate(searchBare, residents);
  const search = await app.page.evaluate(searchInApp, '4321');
  print('search, from the key to the painted list', search, Math.max(bareSearch, 0.1));
  console.log(`Runtime: ${app.runtime.versions}`);
  await app.close();

  app = await launchApp({ dataFolder: circleFolder });
  const painted = await measureCircle(app);
  print('circle, from a key to the painted value', painted.circle, painted.bare);
  print('circle, the slowest one in twenty', painted.circleSlow, painted.bare);
  await app.close();

  app = await launchApp({ dataFolder: audienceFolder });
  const room = await measureAudience(app);
  print('Rust, from asking for it to the calm screen, painted', room.rest, room.bare);
  print('Rust, the slowest one in twenty', room.restSlow, room.bare);
  console.log(
    `Rust: frames in which the room saw something else after the message came: ${String(room.framesBeforeRest)}`,
  );
  print('shared screen, from a change to the new view, painted', room.change, room.bare);
  await app.close();

  const { sheets, bare: empty } = await measureSheets();
  console.log(`empty document of the same library: ${(empty.bytes / 1000).toFixed(0)} kB`);
  for (const { name, layOut, write, bytes } of sheets) {
    print(`A4 of ${name} (${(bytes / 1000).toFixed(0)} kB), written`, write, empty.write);
    console.log(`A4 of ${name}, laid out: ${layOut.toFixed(1)} ms`);
  }
  for (const { name, fits, first, key } of measureLayouts())
    console.log(
      `A4 that is ${name} (${fits ? 'fits' : 'does not fit'}), laid out: ${first.toFixed(1)} ms; after a key: ${key.toFixed(1)} ms`,
    );
} finally {
  await rm(audienceFolder, { recursive: true, force: true, maxRetries: 5 });
  await rm(circleFolder, { recursive: true, force: true, maxRetries: 5 });
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);

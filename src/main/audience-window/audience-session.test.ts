import { afterEach, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({ fromPartition: vi.fn() }));
vi.mock('electron', () => ({ session: { fromPartition: electron.fromPartition } }));
vi.mock('../protocol.ts', () => ({ answerAppRequest: () => Promise.resolve(new Response('a file')) }));

const { isForAudience, prepareAudienceSession } = await import('./audience-session.ts');

afterEach(() => {
  electron.fromPartition.mockReset();
});

it.each([
  ['app://goed-gesprek/audience.html', true],
  ['app://goed-gesprek/assets/audience-1.js', true],
  ['app://goed-gesprek/assets/letters.woff2', true],
  ['app://goed-gesprek/facilitator.html', false],
  ['app://goed-gesprek/start-up-problem.html', false],
  ['app://goed-gesprek/workers/key-derivation.js', false],
  ['app://goed-gesprek/assets/../facilitator.html', false],
  ['app://goed-gesprek/assets/a/b.js', false],
  ['app://goed-gesprek/', false],
  ['app://elsewhere/audience.html', false],
  ['https://goed-gesprek/audience.html', false],
])('%s is for the shared screen: %s', (address, isFor) => {
  expect(isForAudience(address)).toBe(isFor);
});

it('prepares one session in memory, closed like that of the facilitator, with one page', async () => {
  const handle = vi.fn<(scheme: string, answer: (request: Request) => Promise<Response>) => void>();
  const cancelled = vi.fn();
  const handlers = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    on: vi.fn(),
  };
  const onBeforeRequest = vi.fn<(filter: (details: { url: string }, answer: unknown) => void) => void>();
  electron.fromPartition.mockReturnValue({
    ...handlers,
    webRequest: { onBeforeRequest },
    protocol: { handle },
  });
  prepareAudienceSession('/app/out/renderer', true);
  expect(electron.fromPartition).toHaveBeenCalledExactlyOnceWith('audience', { cache: false });
  for (const set of Object.values(handlers)) expect(set).toHaveBeenCalledOnce();
  onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://example.org/' }, cancelled);
  expect(cancelled).toHaveBeenCalledExactlyOnceWith({ cancel: true });

  expect(handle.mock.calls[0]?.[0]).toBe('app');
  const answer = (path: string) => handle.mock.calls[0]?.[1](new Request(`app://goed-gesprek/${path}`));
  expect((await answer('audience.html'))?.status).toBe(200);
  expect((await answer('facilitator.html'))?.status).toBe(403);
});

type Listener = (event: unknown, ...values: unknown[]) => unknown;

const listeners = new Map<string, Listener>();

/** Stands in for Electron's `ipcMain`. */
export const theIpcMain = {
  handle(channel: string, listener: Listener): void {
    if (listeners.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    listeners.set(channel, listener);
  },
};

/** How an answer travels back to the page. */
export type Delivered =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Brings a question of a page to the app. */
export async function deliver(
  event: unknown,
  channel: string,
  values: readonly unknown[],
): Promise<Delivered> {
  const listener = listeners.get(channel);
  if (listener === undefined) return { ok: false, message: `Error: No handler registered for '${channel}'` };
  try {
    return { ok: true, value: structuredClone(await listener(event, ...values)) };
  } catch (cause) {
    return { ok: false, message: String(cause) };
  }
}

/**
 * What Electron gives a preload, inside an ordinary page: `contextBridge` and `ipcRenderer`. This file is read as
 * text and runs in the page before its own scripts, with the names of `encoding.mjs` in scope.
 *
 * @param bindingName the function that Playwright put on the page to reach the main process
 * @param deliveryName under which the main process reaches the page
 * @param preload the preload bundle, in a function scope of its own
 */
export function installPageSide(bindingName, deliveryName, preload) {
  const callMain = globalThis[bindingName];
  // A page of the real app has no such function, so this one must not see it either.
  delete globalThis[bindingName];
  if (globalThis.top !== globalThis.self) return;

  const listeners = new Map();
  const listenersOf = (channel) => {
    if (!listeners.has(channel)) listeners.set(channel, new Set());
    return listeners.get(channel);
  };

  const known = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        const value = Object.freeze({ ...api });
        Object.defineProperty(globalThis, name, { value, enumerable: true });
      },
    },
    ipcRenderer: {
      async invoke(channel, ...values) {
        // Electron refuses what cannot be cloned (a Svelte proxy, a function); so must this.
        const copies = structuredClone(values);
        const reply = decode(await callMain(encode({ channel, values: copies })));
        if (!reply.ok) throw new Error(`Error invoking remote method '${channel}': ${reply.message}`);
        return reply.value;
      },
      on(channel, listener) {
        listenersOf(channel).add(listener);
      },
      removeListener(channel, listener) {
        listenersOf(channel).delete(listener);
      },
    },
  };

  const onlyKnown = (path, object) =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return target[key];
        throw new Error(`The stand-in has no ${path}.${key}`);
      },
    });
  const electron = onlyKnown('electron', {
    contextBridge: onlyKnown('contextBridge', known.contextBridge),
    ipcRenderer: onlyKnown('ipcRenderer', known.ipcRenderer),
  });

  Object.defineProperty(globalThis, Symbol.for(deliveryName), {
    value(text) {
      const { channel, values } = decode(text);
      for (const listener of [...listenersOf(channel)]) listener({}, ...values);
    },
  });

  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}

/**
 * Guards an object of the stand-in: whatever the main process uses and the stand-in does not have throws at once,
 * naming the call, instead of quietly being undefined.
 *
 * @throws Error on reading a property that is not there
 */
export function onlyImplemented<Guarded extends object>(path: string, object: Guarded): Guarded {
  return new Proxy(object, {
    get(target, key): unknown {
      // Node itself looks for `then` on awaited values, and its EventEmitter for fields of its own.
      const isNodesOwn = typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key.startsWith('_');
      if (key in target || isNodesOwn) return Reflect.get(target, key);
      throw new Error(`The stand-in for Electron has no ${path}.${key}`);
    },
  });
}

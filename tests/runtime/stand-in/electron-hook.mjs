/** Resolves the module `electron` to the stand-in; everything else is left alone. */
const standIn = new URL('./electron.ts', import.meta.url).href;

export function resolve(specifier, context, nextResolve) {
  return nextResolve(specifier === 'electron' ? standIn : specifier, context);
}

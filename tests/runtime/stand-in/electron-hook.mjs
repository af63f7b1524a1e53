/** Resolves the module `electron` to the stand-in; everything else is left alone. */
let standIn;

export function initialize(bundle) {
  standIn = bundle;
}

export function resolve(specifier, context, nextResolve) {
  return nextResolve(specifier === 'electron' ? standIn : specifier, context);
}

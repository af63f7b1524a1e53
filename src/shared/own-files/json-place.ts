/** A place in a text as an editor shows it: both count from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/* The sticky flag (`y`) makes each pattern match at one place only. */
const space = /[\t\n\r ]*/y;
// eslint-disable-next-line no-control-regex -- a control character inside a text is a fault in JSON
const text = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const simpleValue = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** What may come next while reading JSON from left to right. */
type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end';

/**
 * Finds where a text stops being JSON. `JSON.parse` names the place in some of its messages only, and differently
 * per version, while somebody who wrote a guide needs the line.
 *
 * @returns the place of the first fault, or undefined when the text is JSON
 */
export function findJsonFault(source: string): TextPlace | undefined {
  let index = 0;
  let expected: Expected = 'value';
  // A list of what is open, not recursion: ten thousand brackets must not use up the call stack.
  const open: ('{' | '[')[] = [];

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    if (!pattern.test(source)) return false;
    index = pattern.lastIndex;
    return true;
  };
  const take = (character: string): boolean => {
    if (source[index] !== character) return false;
    index += 1;
    return true;
  };

  for (;;) {
    skip(space);
    const start = index;
    if (expected === 'comma-or-end') {
      const innermost = open.at(-1);
      if (innermost === undefined) return start === source.length ? undefined : placeOf(source, start);
      if (take(',')) expected = innermost === '{' ? 'name' : 'value';
      else if (take(innermost === '{' ? '}' : ']')) open.pop();
      else return placeOf(source, start);
    } else if (expected === 'name' || expected === 'name-or-end') {
      if (expected === 'name-or-end' && take('}')) {
        open.pop();
        expected = 'comma-or-end';
      } else {
        if (!skip(text)) return placeOf(source, start);
        skip(space);
        if (!take(':')) return placeOf(source, index);
        expected = 'value';
      }
    } else if (expected === 'value-or-end' && take(']')) {
      open.pop();
      expected = 'comma-or-end';
    } else if (take('{')) {
      open.push('{');
      expected = 'name-or-end';
    } else if (take('[')) {
      open.push('[');
      expected = 'value-or-end';
    } else if (skip(text) || skip(simpleValue)) {
      expected = 'comma-or-end';
    } else {
      return placeOf(source, start);
    }
  }
}

function placeOf(source: string, index: number): TextPlace {
  const before = source.slice(0, index);
  return { line: before.split('\n').length, column: index - (before.lastIndexOf('\n') + 1) + 1 };
}

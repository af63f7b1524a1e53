import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDrawing, longestRatio } from './svg-logo.ts';
import { LogoRefusal } from './refusal.ts';
import { xmlLimits } from './read-xml.ts';

const ours = readFileSync('tests/fixtures/logos/verzonnen-linde.svg', 'utf8');
const svg = (inside: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`;
const path = '<path d="M0 0H100V50Z"/>';

function refusalOf(text: string): string {
  try {
    checkDrawing(text);
    return 'taken';
  } catch (error) {
    if (!(error instanceof LogoRefusal)) throw error;
    return error.message;
  }
}

describe('a drawing', () => {
  it('is written anew, with only what is drawn', () => {
    const { svg: write, ratio } = checkDrawing(ours);
    const anew = write(1200, 273);
    expect(ratio).toBeCloseTo(4.4);
    expect(anew).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 660 150" width="1200" height="273">/,
    );
    expect(anew).toContain('<use href="#hart" x="75" y="38"></use>');
    expect(anew).toContain('fill="url(#blad)"');
    expect(anew).not.toMatch(/<!--|<\?|<title|xlink|xmlns:/);
    // What we wrote is itself a drawing, and stays the same when it is written once more.
    expect(checkDrawing(anew).svg(1200, 273)).toBe(anew);
  });

  it.each([
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    `<?xml version="1.0"?>\n<!-- editor -->\n<!DOCTYPE svg\n  SYSTEM '[x]' >`,
    '<!DOCTYPE svg>',
  ])('may have a bare document type before it, which is not written on: %s', (doctype) => {
    expect(checkDrawing(`${doctype}\n${svg(path)}`).svg(2, 1)).toBe(checkDrawing(svg(path)).svg(2, 1));
  });

  it('loses what editors keep in it: words about the file, other namespaces, movement', () => {
    const { svg: write } = checkDrawing(
      svg(
        '<metadata><rdf:RDF xmlns:rdf="r"><cc:Work rdf:about="">MERKWOORD</cc:Work></rdf:RDF></metadata>' +
          '<sodipodi:namedview xmlns:sodipodi="s" id="MERKWOORD"/><desc>MERKWOORD</desc>' +
          '<g inkscape:label="MERKWOORD" xmlns:inkscape="i" data-note="MERKWOORD">' +
          `<animate attributeName="x" to="MERKWOORD"/>${path}<!-- MERKWOORD --></g>`,
      ),
    );
    expect(write(10, 5)).not.toContain('MERKWOORD');
    expect(write(10, 5)).toContain('<g><path d="M0 0H100V50Z"></path></g>');
  });

  it('may be written with a prefix, and keeps its letters and marks', () => {
    const prefixed =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:text a="&lt;&quot;">Één &amp; &#x33;<![CDATA[<4]]></s:text></s:svg>';
    expect(checkDrawing(prefixed).svg(9, 9)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">' +
        '<text a="&lt;&quot;">Één &amp; 3&lt;4</text></svg>',
    );
  });

  it('gets its size from its box, or from its width and height', () => {
    expect(checkDrawing(svg(path, 'width="60mm" height="20mm"')).ratio).toBeCloseTo(3);
    expect(checkDrawing(svg(path, 'width="100%" height="100%" viewBox="0,0 8 4"')).ratio).toBe(2);
  });

  it('keeps the colours of the whole, but no size of its own', () => {
    const anew = checkDrawing(svg(path, 'viewBox="0 0 2 1" style="width:9px;fill:red;max-height:1px"')).svg(
      4,
      2,
    );
    expect(anew).toContain('style="fill:red"');
  });
});

it('writes a style as it was checked, whatever stood in between', () => {
  expect(checkDrawing(svg('<style>@imp<g>x</g>ort "a"</style>')).svg(1, 1)).toContain(
    '<style>@impxort &quot;a&quot;</style>',
  );
});

describe('is refused, by name and line:', () => {
  it.each<[string, string, string]>([
    ['a script', svg('<script>alert(1)</script>'), 'script, line 2'],
    ['a script under another prefix', svg('<h:SCRIPT xmlns:h="x">1</h:SCRIPT>'), 'script, line 2'],
    ['a script inside what is left out', svg('<metadata><script/></metadata>'), 'script, line 2'],
    ['onload', svg(path, 'viewBox="0 0 1 1" onload="alert(1)"'), 'script, line 1'],
    ['onclick', svg(`<g>\n<a ONCLICK="x">${path}</a></g>`), 'script, line 3'],
    ['a javascript: link', svg(`<a xlink:href=" java&#10;script:alert(1)">${path}</a>`), 'script, line 2'],
    ['javascript: in a style', svg('<style>a{b:url(javascript:x)}</style>'), 'script, line 2'],
    [
      'javascript: that movement would set',
      svg('<set attributeName="href" to="javascript:x"/>'),
      'script, line 2',
    ],
    ['a piece of a web page', svg('<foreignObject><p>x</p></foreignObject>'), 'web-page, line 2'],
    ['a frame', svg('<iframe src="#x"/>'), 'web-page, line 2'],
    ['a picture from outside', svg('<image href="http://x.example/a.png"/>'), 'outside, line 2'],
    ['a picture on a share', svg('<image xlink:href="\\\\server\\a.png"/>'), 'outside, line 2'],
    ['a picture inside', svg('<image href="data:image/png;base64,AAAA"/>'), 'picture-inside, line 2'],
    ['a picture in an effect', svg('<filter><feImage href="#x"/></filter>'), 'picture-inside, line 2'],
    ['a part of another file', svg('<use href="other.svg#a"/>'), 'outside, line 2'],
    ['a drawing in a link', svg('<use href="data:image/svg+xml,x#a"/>'), 'picture-inside, line 2'],
    ['a base elsewhere', svg('<g xml:base="http://x.example/"/>'), 'outside, line 2'],
    ['a style sheet beside it', `<?xml-stylesheet href="a.css"?>${svg(path)}`, 'outside, line 1'],
    ['@import', svg('<style>\n@import "a.css";</style>'), 'outside, line 2'],
    ['@import around a remark', svg('<style>@im/**/port "a.css";</style>'), 'outside, line 2'],
    ['@import in other signs', svg('<style>@\\69mport "a.css";</style>'), 'outside, line 2'],
    ['letters from elsewhere', svg('<style>@font-face{font-family:x}</style>'), 'outside, line 2'],
    ['a fill from outside', svg('<rect fill="url(http://x.example/a.svg#b)"/>'), 'outside, line 2'],
    ['a fill in disguise', svg('<rect style="fill:u\\72 l(//x.example)"/>'), 'outside, line 2'],
    ['a fill from outside, quoted', svg('<rect style=\'fill:URL( "a.svg#b" )\'/>'), 'outside, line 2'],
    ['a set of pictures', svg('<style>a{b:image-set("a.png" 1x)}</style>'), 'outside, line 2'],
    [
      'a document type with declarations',
      `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [\n]>${svg(path)}`,
      'doctype, line 2',
    ],
    [
      'a document type that hides them',
      `<!DOCTYPE svg SYSTEM "x" '[' [<!ENTITY a "b">]>${svg(path)}`,
      'doctype, line 1',
    ],
    ['two document types', `<!DOCTYPE svg>\n<!DOCTYPE svg>${svg(path)}`, 'doctype, line 2'],
    ['a document type inside the drawing', svg('<!DOCTYPE svg>'), 'doctype, line 2'],
    ['a document type that breaks off', '<!DOCTYPE svg PUBLIC "a', 'doctype, line 1'],
    ['a declaration by itself', `<!ENTITY a "b">${svg(path)}`, 'doctype, line 1'],
    [
      'an entity after a bare document type',
      `<!DOCTYPE svg SYSTEM "x">${svg('<text>&lol;</text>')}`,
      'doctype, line 2',
    ],
    ['entities that grow', `<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>${svg('&a;')}`, 'doctype, line 1'],
    ['an entity that nobody declared', svg('<text>&lol;</text>'), 'doctype, line 2'],
    ['huge numbers', svg(path, 'viewBox="0 0 1e300 1e300"'), 'no-size, line 1'],
    ['a box of nothing', svg(path, 'viewBox="0 0 0 5"'), 'no-size, line 1'],
    ['a box of words', svg(path, 'viewBox="a b c d"'), 'no-size, line 1'],
    ['half a box', svg(path, 'viewBox="0 0 5"'), 'no-size, line 1'],
    ['no size', svg(path, 'width="100%" height="100%"'), 'no-size, line 1'],
    ['a line as long as a street', svg(path, `viewBox="0 0 ${longestRatio + 1} 1"`), 'no-size, line 1'],
    ['no drawing', '<html><body/></html>', 'not-a-picture, line 1'],
    ['a drawing by name only', '<svg xmlns="http://x.example/" viewBox="0 0 1 1"/>', 'not-a-picture, line 1'],
    ['no XML', 'Beste collega,\nhier is het logo.', 'not-a-picture, line 1'],
    ['nothing', '', 'not-a-picture, line 1'],
    ['something that breaks off', svg(path).slice(0, -8), 'not-a-picture, line 2'],
    ['an end that is not its own', svg('<g></rect>'), 'not-a-picture, line 2'],
    ['the same word twice', svg('<g id="a" id="b"/>'), 'not-a-picture, line 2'],
    ['two drawings', svg(path) + svg(path), 'not-a-picture, line 3'],
    ['a character that XML does not know', svg('<text>&#0;</text>'), 'not-a-picture, line 2'],
  ])('%s', (_name, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it('more parts than a logo has, and too deep, both soon', () => {
    const started = performance.now();
    expect(refusalOf(svg('<g/>\n'.repeat(xmlLimits.elements)))).toMatch('too-complicated');
    expect(refusalOf(svg('<g>'.repeat(1_000_000)))).toMatch('too-complicated');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('parts that use one another', () => {
    const level = (index: number) => `<g id="l${index}">${`<use href="#l${index - 1}"/>`.repeat(10)}</g>`;
    const bomb = Array.from({ length: 12 }, (_none, index) => level(index + 1)).join('');
    expect(refusalOf(svg(`<g id="l0">${path}</g>${bomb}`))).toMatch('too-complicated');
    expect(refusalOf(svg('<g id="a"><use href="#a"/></g>'))).toMatch('too-complicated');
    expect(refusalOf(svg('<pattern id="a"><rect fill="url(#a)"/></pattern>'))).toMatch('too-complicated');
    const chain = Array.from(
      { length: 9_000 },
      (_none, index) => `<use id="c${index}" href="#c${index + 1}"/>`,
    );
    expect(refusalOf(svg(chain.join('')))).toMatch('too-complicated');
  });
});

/* Whatever somebody makes of a file: it is refused by name, or what comes of it holds none of this. */
const dangerous =
  /<\s*(?:script|foreignobject|iframe|image|handler)|\son\w+\s*=|href="(?!#)|javascript:|<!|<\?|@import|url\(\s*["']?(?!["'#])/i;
const pieces = [
  ...[
    '<script>',
    '</script>',
    ' onload="x"',
    '<image href="http://x.example"/>',
    '@import "a";',
    '&a;',
    '<!--',
  ],
  ...[
    '-->',
    '<![CDATA[',
    ']]>',
    '"',
    "'",
    '<',
    '>',
    '&',
    '&#60;script&#62;',
    'url(http://x.example)',
    '\\',
    '/*',
  ],
  ...[
    ' xlink:href="javascript:x"',
    '<foreignObject>',
    '<!DOCTYPE x>',
    '\0',
    '\uD800',
    '<a href="//x">',
    ' xmlns="x"',
  ],
];

it('refuses every mutated drawing, or takes only a drawing from it', () => {
  const change = fc.record({
    at: fc.nat(ours.length),
    cut: fc.nat(30),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const text = changes.reduce(
        (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
        ours,
      );
      let anew: string;
      try {
        anew = checkDrawing(text).svg(100, 20);
      } catch (error) {
        expect(error).toBeInstanceOf(LogoRefusal);
        return;
      }
      taken += 1;
      // Letters on paper may say anything.
      expect(anew.replace(/(?<!<style[^<>]*)>[^<]*</g, '><')).not.toMatch(dangerous);
      expect(checkDrawing(anew).svg(100, 20)).toBe(anew);
    }),
    { numRuns: 2_000, seed: 20_261_122 },
  );
  expect(taken, 'some of them are still drawings').toBeGreaterThan(50);
});

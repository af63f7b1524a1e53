import { describe, expect, it } from 'vitest';
import { type Catalogue, checkCatalogues } from './check-catalogue.ts';

const dutch = {
  home: { title: 'Thuis', hello: (name: string) => `Dag ${name}`, more: { deep: 'Diep' } },
  problems: { full: 'Vol', broken: 'Stuk' },
} satisfies Catalogue;
const english = {
  home: { title: 'Home', hello: (name: string) => `Hello ${name}`, more: { deep: 'Deep' } },
  problems: { full: 'Full', broken: 'Broken' },
} satisfies Catalogue;

const useAll = 't.home.title; t.home.hello(name); t.home.more.deep; t.problems[name];';

describe('checkCatalogues', () => {
  it('has nothing to say when all is there and all is used', () => {
    expect(checkCatalogues(dutch, english, [useAll])).toEqual([]);
  });

  it('names what one language lacks', () => {
    const shorter = {
      home: { ...english.home, hello: 'Hello', more: {} },
      problems: { ...english.problems, extra: 'x' },
    };
    expect(checkCatalogues(dutch, shorter, [useAll])).toEqual([
      'home.hello: a text in one language, a function in the other',
      'home.more.deep: missing in English',
      'problems.extra: in English only',
    ]);
  });

  it('names an empty text, and values that only English fills in', () => {
    const other = {
      ...english,
      home: { ...english.home, title: '', hello: (name: string, place: string) => name + place },
    };
    expect(checkCatalogues(dutch, other, [useAll])).toEqual([
      'home.title: empty',
      'home.hello: takes more values in English than in Dutch',
    ]);
  });

  it('names what nobody uses', () => {
    expect(checkCatalogues(dutch, english, ['t.home.title; t.home.more.deep; t.problems.full;'])).toEqual([
      'home.hello: not used anywhere',
      'problems.broken: not used anywhere',
    ]);
  });

  it.each([
    ['over several lines', 'language.t\n  .home\n  .title'],
    ['with a question mark', 't?.home?.title'],
    ['with the group in a variable', 'const texts = $derived(t.home);\n<p>{texts.title}</p>'],
    ['with the group as a property', '<Card texts={t.home} />\n<p>{props.texts.title}</p>'],
    ['with the group taken out', 'const { common, home } = language.t;\nhome.title'],
    ['with the group taken out and looked up by name', 'const { home } = language.t;\nhome[name]'],
    ['with the group looked up by name', 't.home[name]'],
  ])('sees a text that is used %s', (_name, source) => {
    expect(checkCatalogues({ home: { title: 'Thuis' } }, { home: { title: 'Home' } }, [source])).toEqual([]);
  });

  it('sees a group inside a group that is taken out', () => {
    const catalogue = { home: { more: { deep: 'x' } } };
    expect(checkCatalogues(catalogue, catalogue, ['const { home } = language.t; home.more[name]'])).toEqual(
      [],
    );
  });

  it.each([
    ['a longer name', 't.home.titleOfPage'],
    ['the same name in another group', 't.residents.title'],
    ['a comment', '// t.home.title'],
    ['a longer group', 't.homes[name]'],
    ['the group alone', 'const texts = t.home;'],
    ['another thing of the same name', 'const { house } = language.t;\nhome.title'],
  ])('is not taken in by %s', (_name, source) => {
    expect(checkCatalogues({ home: { title: 'Thuis' } }, { home: { title: 'Home' } }, [source])).toHaveLength(
      1,
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { guideSchema } from '#shared/guides/guide.ts';
import type { Conversation, Opinion } from '#shared/model/index.ts';
import { opinionTable } from './opinion-table.ts';

const guide = guideSchema.parse(JSON.parse(readFileSync('resources/guides/wat-vindt-u-ervan.json', 'utf8')));
const statements = guide.steps.flatMap((step) => (step.kind === 'opinion' ? step.prompts : []));
const views: Opinion['view'][] = ['not-discussed', 'agrees', 'partly', 'disagrees', 'not-known'];

test('every view stands once, in the row of its statement and the column of who gave it', () => {
  const people = ['mien', 'bas', 'joy', 'weg'];
  const given = fc.array(fc.array(fc.constantFrom(...views), { minLength: 4, maxLength: 4 }), {
    minLength: statements.length,
    maxLength: statements.length,
  });
  fc.assert(
    fc.property(given, (all) => {
      const prompts = Object.fromEntries(
        statements.map((statement, row) => [
          statement.id,
          {
            answers: [],
            draft: { text: '', voice: { kind: 'unknown' } },
            notToday: false,
            shownCards: [],
            mark: {
              kind: 'opinion',
              opinions: people.map((id, column) => ({
                ...{ personId: id, name: `Naam ${id}` },
                view: all[row]?.[column] ?? 'not-discussed',
              })),
            },
          },
        ]),
      ) as unknown as Conversation['prompts'];
      // "weg" left the table after giving views; who is left sits in another order than they spoke.
      const participants = people
        .slice(0, 3)
        .reverse()
        .map((id) => ({ id, name: `Naam ${id}` }));
      const table = opinionTable(guide, { prompts, participants } as unknown as Conversation, 'nl');
      const spoken = statements.filter((_s, row) => all[row]?.some((view) => view !== 'not-discussed'));
      expect(table.rows.map(({ statement }) => statement)).toEqual(spoken.map(({ question }) => question.nl));
      expect(new Set(table.people.map(({ id }) => id)).size).toBe(table.people.length);
      for (const row of table.rows) {
        const index = statements.findIndex(({ id }) => id === row.id);
        table.people.forEach(({ id, name }, column) => {
          expect(name).toBe(`Naam ${id}`);
          expect(row.views[column]).toBe(all[index]?.[people.indexOf(id)]);
        });
      }
    }),
  );
});

import { formatDay } from '#i18n/format.ts';
import { blankView, saidIn } from '#shared/audience/index.ts';
import { expect, it } from 'vitest';
import { oneOfEach } from '../../../shared/audience/one-of-each.fixture.ts';
import { describeView } from './words-of-view.ts';

it.each(oneOfEach.map((shown) => [shown.kind, shown] as const))(
  'says every word of a view to who does not see the preview: %s',
  (_kind, shown) => {
    const said = describeView({ appearance: blankView.appearance, shown });
    const { texts, days } = saidIn(shown);
    for (const text of [...texts, ...days.map(formatDay)]) expect(said).toContain(text);
    expect(said).not.toMatch(/[.!?…][.]/u);
  },
);

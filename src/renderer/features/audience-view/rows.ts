import { type Appearance, type ShownOf } from '#shared/audience/index.ts';
import { formatRoomDay, roomTextsIn, type RoomTexts } from '#i18n/room.ts';

/** The texts of the stage, in one language. */
export type StageTexts = RoomTexts['audienceView'];

/** Whose words something is, by kind. */
export type ShownVoice = ShownOf<'wishes'>['wishes'][number]['voice'];

/** One thing in a list on the stage. */
export interface StageRow {
  /** A star with a number, a number, a small table, or nothing. */
  readonly mark: 'star' | 'number' | 'rule' | 'chosen' | 'personal' | 'none';
  readonly number: number;
  readonly text: string;
  /** Whose words they are; undefined for what is nobody's own words. */
  readonly voice: ShownVoice | undefined;
  /** What goes along, each after its name: who, when, by which day. A detail without a name stands alone. */
  readonly details: readonly { readonly name: string; readonly text: string }[];
}

/** A list on the stage. */
export interface StageRows {
  /** What stands above it; empty when the rows say enough. */
  readonly title: string;
  readonly rows: readonly StageRow[];
  readonly t: StageTexts;
}

type Listed = ShownOf<'wishes' | 'agreements' | 'read-back' | 'welcome' | 'themes' | 'parked'>;

/** What a list on the stage says, in the language of the room. */
export function rowsOf(shown: Listed, language: Appearance['language']): StageRows {
  const t = roomTextsIn(language).audienceView;
  const day = (value: string) => (value === '' ? '' : formatRoomDay(value, language));
  switch (shown.kind) {
    case 'wishes':
      return { title: '', t, rows: shown.wishes.map(wishRow) };
    case 'agreements':
      return { title: '', t, rows: shown.agreements.map((agreement) => agreementRow(agreement, t, day)) };
    case 'read-back':
      return readBack(shown.item, t, day);
    case 'welcome':
      return {
        title: shown.title,
        t,
        rows: shown.rules.map(({ text, part }) => plain('rule', goingOn(text, part))),
      };
    case 'themes':
      return { title: '', t, rows: shown.themes.map((theme) => themeRow(theme, t)) };
    case 'parked':
      return {
        title: '',
        t,
        rows: shown.matters.map((matter) =>
          matter.kind === 'personal'
            ? plain('personal', t.personal)
            : plain('none', goingOn(matter.what, matter.part), [
                { name: t.comesBack, text: matter.owner },
                { name: t.by, text: day(matter.by) },
              ]),
        ),
      };
  }
}

/** A text that goes on from or to another page, with three dots where it does. */
export function goingOn(text: string, part: 'whole' | 'begin' | 'middle' | 'end'): string {
  const isFrom = part === 'middle' || part === 'end';
  const isTo = part === 'begin' || part === 'middle';
  return `${isFrom ? '… ' : ''}${text}${isTo ? ' …' : ''}`;
}

function plain(mark: StageRow['mark'], text: string, details: StageRow['details'] = []): StageRow {
  return { mark, number: 0, text, voice: undefined, details: details.filter((one) => one.text !== '') };
}

function wishRow({ number, text, voice, part }: ShownOf<'wishes'>['wishes'][number]): StageRow {
  return { mark: 'star', number, text: goingOn(text, part), voice, details: [] };
}

function agreementRow(
  agreement: ShownOf<'agreements'>['agreements'][number],
  t: StageTexts,
  day: (value: string) => string,
): StageRow {
  const { number, what, who, when, lookBackOn, part } = agreement;
  const details = [
    { name: t.who, text: who },
    { name: t.when, text: when },
    { name: t.lookBackOn, text: day(lookBackOn) },
  ];
  return { ...plain('number', goingOn(what, part), details), number };
}

function themeRow(theme: ShownOf<'themes'>['themes'][number], t: StageTexts): StageRow {
  if (theme.kind === 'personal') return plain('personal', t.personal);
  const { text, stickers, isChosen, part } = theme;
  return plain(isChosen ? 'chosen' : 'none', goingOn(text, part), [
    { name: '', text: isChosen ? t.chosen : '' },
    { name: '', text: stickers === null ? '' : t.stickers(stickers) },
  ]);
}

function readBack(
  item: ShownOf<'read-back'>['item'],
  t: StageTexts,
  day: (value: string) => string,
): StageRows {
  switch (item.of) {
    case 'what-counts':
      return {
        title: t.whatCounts,
        t,
        rows: [{ ...plain('none', goingOn(item.text, item.part)), voice: item.voice }],
      };
    case 'wish':
      return { title: t.wish(item.number), t, rows: [wishRow(item)] };
    case 'agreement':
      return { title: t.agreement(item.number), t, rows: [agreementRow(item, t, day)] };
    case 'look-back':
      return { title: t.lookBackOn, t, rows: [plain('none', day(item.on))] };
  }
}

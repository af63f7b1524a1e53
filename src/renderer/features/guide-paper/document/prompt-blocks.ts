import type { Catalogue } from '#i18n/index.svelte.ts';
import type { LanguageCode } from '#i18n/index.svelte.ts';
import {
  titleOf,
  wordsOf,
  type Prompt,
  type PromptStep,
  type StepKind,
  type VariantName,
} from '#shared/guides/index.ts';
import {
  blanks,
  capitalised,
  grid,
  group,
  heading,
  lines,
  room,
  tickBox,
  ticks,
  words,
  type Block,
} from './blocks.ts';

/** For whom and in which language a paper is made. */
export interface PaperSetting {
  readonly language: LanguageCode;
  readonly variant: VariantName;
  /** The texts of that language. */
  readonly texts: Catalogue;
}

/* Lines to write on, by the kind of step: where there is a table as well, fewer are needed. */
const linesFor: Partial<Record<StepKind, number>> = {
  free: 16,
  opinion: 1,
  choice: 2,
  network: 1,
  circle: 3,
};
const usualLines = 4;

/* Enough people for each ring; who knows more writes them between the lines. */
const peoplePerRing = 4;

/** "Wie zegt dit?", with a box for each voice. */
export function voiceTicks({ texts }: PaperSetting): Block {
  const { conversation, start, guidePaper } = texts;
  return ticks(
    conversation.whoSays,
    [start.resident, conversation.observed, conversation.unknown],
    guidePaper.relativeName,
  );
}

function markBlocks(kind: StepKind, { texts }: PaperSetting): Block[] {
  const { marks, segmentMark, start, conversation, guidePaper } = texts;
  switch (kind) {
    case 'cards':
      return [ticks(marks.card.share, [marks.card.yes, marks.card.no])];
    case 'areas':
      return [
        ticks(marks.area.important, [marks.area.very, marks.area.somewhat, marks.area.notImportant]),
        ticks(marks.area.going, [marks.area.well, marks.area.soSo, marks.area.notWell]),
      ];
    case 'circle':
      return [
        ticks(segmentMark.going, Object.values(segmentMark.goings)),
        ticks(segmentMark.say, Object.values(segmentMark.says)),
        ticks(segmentMark.importance, Object.values(segmentMark.importances)),
      ];
    case 'opinion': {
      const { agrees, partly, disagrees, 'not-known': notKnown } = marks.opinion.views;
      const people = [start.resident, conversation.relative, conversation.worker];
      return [
        room(),
        grid(
          [guidePaper.name, agrees, partly, disagrees, notKnown],
          people.map((person) => [person, tickBox, tickBox, tickBox, tickBox]),
          { shares: [3, 1, 1.2, 1, 1.4], rowHeight: 22 },
        ),
      ];
    }
    case 'three-voices':
      return [
        ticks(marks.threeVoices.comparison, [
          marks.threeVoices.same,
          marks.threeVoices.partly,
          marks.threeVoices.different,
        ]),
        blanks(`${marks.threeVoices.residentChoice(guidePaper.resident)}:`),
      ];
    case 'choice':
      return [
        ticks(marks.choice.problem(guidePaper.resident), [
          marks.choice.yes,
          marks.choice.no,
          marks.choice.notNow,
        ]),
        room(),
        grid(
          [
            marks.choice.way(1).replace(/\s*1$/, ''),
            marks.choice.pros,
            marks.choice.cons,
            marks.choice.thisOne,
          ],
          [1, 2, 3].map(() => ['', '', '', tickBox]),
          { shares: [3, 3, 3, 1.6], rowHeight: 40 },
        ),
        ticks('', [marks.choice.notYet]),
      ];
    default:
      return [];
  }
}

function promptBlocks(prompt: Prompt, kind: StepKind, setting: PaperSetting): Block[] {
  const { language, variant, texts } = setting;
  const { question, followUps } = wordsOf(prompt, variant);
  const title = titleOf(prompt);
  const { start, marks, conversation } = texts;
  const ahead = [
    heading(title === undefined ? question[language] : `${title[language]}. ${question[language]}`, 3),
    ...(followUps.length === 0
      ? []
      : [
          words(`${conversation.followUps}: ${followUps.map((text) => text[language]).join(' · ')}`, {
            small: true,
          }),
        ]),
  ];
  if (kind === 'three-voices') {
    const people = [start.resident, marks.threeVoices.relative, marks.threeVoices.worker];
    return group(
      ...ahead,
      room(),
      grid(people.map(capitalised), [['', '', '']], { shares: [1, 1, 1], rowHeight: 110 }),
      ...markBlocks(kind, setting),
    );
  }
  return group(
    ...ahead,
    ...lines(linesFor[kind] ?? usualLines),
    ...(kind === 'opinion' ? [] : [voiceTicks(setting)]),
    ...markBlocks(kind, setting),
  );
}

function ringBlocks({ texts }: PaperSetting): Block[] {
  const { network, guidePaper } = texts;
  const { letters, support, ties, distances } = network;
  const kinds = ['practical', 'company', 'advice', 'emotional'] as const;
  return [
    words(guidePaper.rings, { before: 12 }),
    words(kinds.map((kind) => `${letters[kind]} = ${support[kind]}`).join(' · '), { small: true }),
    ...([1, 2, 3] as const).flatMap((distance) =>
      group(
        heading(capitalised(distances[distance]), 3),
        ...Array.from({ length: peoplePerRing }, () => [
          blanks(`${network.name}:`, network.relation),
          ticks('', [
            ...kinds.map((kind) => letters[kind]),
            ties.supporting,
            ties.neutral,
            ties.difficult,
            network.missed.toLowerCase(),
          ]),
        ]).flat(),
      ),
    ),
  ];
}

/** Everything to ask in a step, with room for what is said and boxes for what can be set. */
export function promptStepBlocks(step: PromptStep, setting: PaperSetting): Block[] {
  return [
    heading(step.title[setting.language], 2),
    ...step.prompts.flatMap((prompt) => promptBlocks(prompt, step.kind, setting)),
    ...(step.kind === 'network' ? ringBlocks(setting) : []),
  ];
}

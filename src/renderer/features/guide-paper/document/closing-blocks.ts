import type { Step } from '#shared/guides/index.ts';
import { blanks, grid, group, heading, lines, room, ticks, words, type Block } from './blocks.ts';
import { voiceTicks, type PaperSetting } from './prompt-blocks.ts';

/* Three wishes and six agreements: more than that nobody keeps, and six is what the A4 has room for. */
const wishCount = 3;
const agreementCount = 6;

function wishBlocks(setting: PaperSetting): Block[] {
  const { wishes, guidePaper } = setting.texts;
  return [
    ...group(heading(wishes.whatCounts(guidePaper.resident), 3), ...lines(2), voiceTicks(setting)),
    ...Array.from({ length: wishCount }, (_, index) =>
      group(
        heading(wishes.wish(index + 1), 3),
        ...lines(1),
        blanks(`${wishes.known}:`),
        blanks(`${wishes.other}:`),
        voiceTicks(setting),
      ),
    ).flat(),
  ];
}

function agreementBlocks({ texts: { agreements } }: PaperSetting): Block[] {
  return [
    ...group(
      room(),
      grid(
        [agreements.what, agreements.who, agreements.when, agreements.lookBackOn],
        Array.from({ length: agreementCount }, () => ['', '', '', '']),
        { shares: [31, 24, 26, 19], rowHeight: 44 },
      ),
    ),
    ...group(heading(agreements.disagreement, 3), ...lines(3)),
    ...group(heading(agreements.parked, 3), ...lines(2)),
  ];
}

function readBackBlocks({ texts: { readBack } }: PaperSetting): Block[] {
  return group(
    heading(readBack.ask, 3),
    words(readBack.readAloud, { small: true }),
    ...lines(2),
    blanks(readBack.nextLookBack),
    ticks(readBack.consent, [readBack.notYet, readBack.oral, readBack.written]),
    blanks(readBack.consentBy),
    blanks(readBack.consentNote),
  );
}

/** What stands in a step without questions: wishes, agreements or reading back. */
export function closingStepBlocks(step: Step, setting: PaperSetting): Block[] {
  const blocks = { wishes: wishBlocks, agreements: agreementBlocks, 'read-back': readBackBlocks };
  return step.kind in blocks
    ? [heading(step.title[setting.language], 2), ...blocks[step.kind as keyof typeof blocks](setting)]
    : [];
}

import { Document, Packer, Paragraph } from 'docx';
import { picturesIn, writeSheetDocument } from '#features/sheet/document/index.ts';
import { layOutSheet } from '#shared/agreement-sheet/index.ts';
import { drawPicturesInBrowser } from '../scripts/sheet/draw-pictures.ts';
import { readPlan } from '../tests/documents/support/plans.ts';

/** How long an A4 takes, in milliseconds in the middle of all rounds, and how large it becomes. */
export interface SheetTimes {
  readonly name: string;
  /** From a plan to its layout. */
  readonly layOut: number;
  /** From that to the bytes of the document; the picture of the circle is there already. */
  readonly write: number;
  readonly bytes: number;
}

const rounds = 60;
const warmUp = 8;

/* The same library, asked for as little as it can write. */
async function writeBare(): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: [new Paragraph('')] }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * Measures a short sheet, one with a circle and a full one, each next to an empty document of the same library. All by
 * turns, so that a busy moment does not hit only one of them. Needs Chromium, to draw the circle once.
 */
export async function measureSheets(): Promise<{ sheets: SheetTimes[]; bare: SheetTimes }> {
  const subjects = await Promise.all(
    (['kees', 'mien-cirkel', 'moeilijk'] as const).map(async (name) => {
      const plan = readPlan(name);
      const pictures = await drawPicturesInBrowser(picturesIn(layOutSheet(plan)));
      return { name, plan, pictures, layOut: [] as number[], write: [] as number[], bytes: 0 };
    }),
  );
  const bare = { write: [] as number[], bytes: 0 };
  for (let round = -warmUp; round < rounds; round += 1) {
    const started = performance.now();
    bare.bytes = (await writeBare()).length;
    if (round >= 0) bare.write.push(performance.now() - started);
    for (const subject of subjects) {
      const begin = performance.now();
      const layout = layOutSheet(subject.plan);
      const laidOut = performance.now();
      subject.bytes = (await writeSheetDocument(subject.plan, layout, subject.pictures)).length;
      if (round < 0) continue;
      subject.layOut.push(laidOut - begin);
      subject.write.push(performance.now() - laidOut);
    }
  }
  return {
    sheets: subjects.map(({ name, layOut, write, bytes }) => ({
      ...{ name, bytes },
      ...{ layOut: median(layOut), write: median(write) },
    })),
    bare: { name: 'empty document', layOut: 0, write: median(bare.write), bytes: bare.bytes },
  };
}

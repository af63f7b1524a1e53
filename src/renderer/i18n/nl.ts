import { audienceView } from './nl/audience-view.ts';
import { atTheTable } from './nl/at-the-table.ts';
import { audience } from './nl/audience.ts';
import { circlesOverTime } from './nl/circles-over-time.ts';
import { circle } from './nl/circle.ts';
import { circlePicture } from './nl/circle-picture.ts';
import { sheetPreview } from './nl/sheet-preview.ts';
import { conversation } from './nl/conversation.ts';
import { guides } from './nl/guides.ts';
import { holding } from './nl/holding.ts';
import { methods } from './nl/methods.ts';
import { decks } from './nl/decks.ts';
import { erase } from './nl/erase.ts';
import { eveningHold } from './nl/evening-hold.ts';
import { evening } from './nl/evening.ts';
import { eveningAfter } from './nl/evening-after.ts';
import { house } from './nl/house.ts';
import { log } from './nl/log.ts';
import { ownFile, ownFiles } from './nl/own-files.ts';
import { paper } from './nl/paper.ts';
import { residents } from './nl/residents.ts';
import { segments } from './nl/segments.ts';
import { sources } from './nl/sources.ts';
import { sheetForm } from './nl/sheet-form.ts';
import { shell } from './nl/shell.ts';
import { sheetLeaves } from './nl/sheet-leaves.ts';
import { simple } from './nl/simple.ts';
import { vault } from './nl/vault.ts';

/**
 * Every Dutch text of the interface. Staff is "je", residents and relatives are "u"; short, active sentences (B1).
 * A text with something to fill in is a function.
 */
export const nl = {
  ...audienceView,
  ...shell,
  ...vault,
  ...residents,
  ...conversation,
  ...methods,
  ...holding,
  ...erase,
  ...guides,
  ...decks,
  ...ownFiles,
  ...simple,
  ...paper,
  ...segments,
  ...circle,
  ...circlePicture,
  ...sheetLeaves,
  ...sheetPreview,
  ...sources,
  atTheTable,
  eveningHold,
  evening,
  eveningAfter,
  audience,
  house,
  log,
  ownFile,
  circlesOverTime,
  sheetForm,
};

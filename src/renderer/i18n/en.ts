import { circle } from './en/circle.ts';
import type { Catalogue } from './index.svelte.ts';
import { audienceView } from './en/audience-view.ts';
import { atTheTable } from './en/at-the-table.ts';
import { audience } from './en/audience.ts';
import { circlesOverTime } from './en/circles-over-time.ts';
import { circlePicture } from './en/circle-picture.ts';
import { sheetPreview } from './en/sheet-preview.ts';
import { conversation } from './en/conversation.ts';
import { guides } from './en/guides.ts';
import { holding } from './en/holding.ts';
import { methods } from './en/methods.ts';
import { decks } from './en/decks.ts';
import { erase } from './en/erase.ts';
import { eveningHold } from './en/evening-hold.ts';
import { evening } from './en/evening.ts';
import { eveningAfter } from './en/evening-after.ts';
import { house } from './en/house.ts';
import { log } from './en/log.ts';
import { ownFile, ownFiles } from './en/own-files.ts';
import { paper } from './en/paper.ts';
import { residents } from './en/residents.ts';
import { segments } from './en/segments.ts';
import { sources } from './en/sources.ts';
import { sheetForm } from './en/sheet-form.ts';
import { shell } from './en/shell.ts';
import { sheetLeaves } from './en/sheet-leaves.ts';
import { simple } from './en/simple.ts';
import { vault } from './en/vault.ts';

/** Every English text of the interface. Follows the Dutch catalogue key by key. */
export const en = {
  ...audienceView,
  ...shell,
  ...vault,
  ...residents,
  ...conversation,
  ...methods,
  ...holding,
  ...erase,
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
} satisfies Catalogue;

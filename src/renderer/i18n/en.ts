import type { Catalogue } from './index.svelte.ts';
import { conversation } from './en/conversation.ts';
import { holding } from './en/holding.ts';
import { methods } from './en/methods.ts';
import { erase } from './en/erase.ts';
import { residents } from './en/residents.ts';
import { shell } from './en/shell.ts';
import { vault } from './en/vault.ts';

/** Every English text of the interface. Follows the Dutch catalogue key by key. */
export const en = {
  ...shell,
  ...vault,
  ...residents,
  ...conversation,
  ...methods,
  ...holding,
  ...erase,
} satisfies Catalogue;

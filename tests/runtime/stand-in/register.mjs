/** Given to Node with --import: from here on the module `electron` is the stand-in. */
import { register } from 'node:module';

register('./electron-hook.mjs', import.meta.url);

/** Given to Node with --import, and in its address the bundle of the stand-in: from here on the module `electron` is that. */
import { register } from 'node:module';

register('./electron-hook.mjs', import.meta.url, {
  data: new URL(import.meta.url).searchParams.get('bundle'),
});

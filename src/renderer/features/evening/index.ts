/** Family evenings (familieavonden): the list, preparing one, holding it, and what it brought. */
export { EveningEditor } from './evening-editor.svelte.ts';
export { default as EveningPage } from './EveningPage.svelte';
export { default as EveningsPage } from './EveningsPage.svelte';

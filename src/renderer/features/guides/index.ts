/** Own guides (eigen leidraden): the list of all guides, taking one in, and making or changing one. */
export { default as GuideEditorPage } from './GuideEditorPage.svelte';
export { default as GuideListPage } from './GuideListPage.svelte';
export type { OpenedDraft } from './guide-list.svelte.ts';

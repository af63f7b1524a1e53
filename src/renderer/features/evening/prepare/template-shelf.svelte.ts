import { type EveningTemplate, loadTemplate, ourTemplateIds } from '#shared/evening/index.ts';

/* Ours come with the app, so they are part of the page and need no question to the main process. */
const ourTexts = import.meta.glob<string>('../../../../../resources/evenings/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The templates that come with the app, in the order in which people see them. */
export function ourTemplates(): EveningTemplate[] {
  const templates = Object.values(ourTexts).flatMap((text) => {
    const loaded = loadTemplate(text);
    return loaded.ok ? [loaded.template] : [];
  });
  return ourTemplateIds.flatMap((id) => templates.filter((template) => template.id === id));
}

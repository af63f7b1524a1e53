import { join } from 'node:path';

/** The root of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** The built main bundle: what every runtime runs. */
export const mainBundle = join(projectFolder, 'out', 'main', 'index.js');

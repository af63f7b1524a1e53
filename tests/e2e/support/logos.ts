import { join } from 'node:path';
import { projectFolder } from '../../runtime/project.ts';

const logos = join(projectFolder, 'tests', 'fixtures', 'logos');

/** The logo of an invented house, as a picture of pixels. */
export const ourPng = join(logos, 'verzonnen-linde.png');

/** The same as a drawing. */
export const ourSvg = join(logos, 'verzonnen-linde.svg');

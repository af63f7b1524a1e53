import type { Catalogue } from '../index.svelte.ts';

/** English texts of the circle as a picture. */
export const circlePicture = {
  circlePicture: {
    title: 'The circle as a picture',
    png: 'Save as a picture (PNG)',
    svg: 'Save as a drawing (SVG)',
    copy: 'Copy as a picture',
    copied: 'The picture is copied.',
    copiedText: 'Paste it within a minute. After that we take it away. Outside the vault anyone can see it.',
    saving: 'Making the picture…',
    saved: 'The picture is here:',
    outside: 'This file is outside the vault. Everybody at this laptop can open it.',
    cancelled: 'The picture was not saved: you chose no folder.',
    fileName: (day: string, kind: 'png' | 'svg') => `circle-${day}.${kind}`,
  },
} satisfies Pick<Catalogue, 'circlePicture'>;

import { z } from '../zod.ts';

/** File name without folders and without characters that Windows, macOS or Linux refuse. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(120)
  // eslint-disable-next-line no-control-regex -- control characters are among what is refused
  .regex(/^[^\\/:*?"<>|\u0000-\u001F]+$/);

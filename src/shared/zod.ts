/**
 * The one door to zod. Our content security policy forbids building functions from text, so zod is told not to
 * try (zod issue 5414: the attempt alone is reported as a violation).
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };

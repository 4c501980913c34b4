import { fileURLToPath } from 'node:url';

/** Where the package's own files are. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

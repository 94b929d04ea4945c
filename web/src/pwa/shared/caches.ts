// The names of caches. All sites of an origin share one storage, so each name contains the scope:
// installations below different paths do not affect each other.

/** The beginning of every cache name of the installation at `scope`. */
const prefix = (scope: string): string => `kontaktkoll ${new URL(scope).pathname} `;

/** The cache of a version. */
export const versionCache = (scope: string, id: string): string => `${prefix(scope)}version ${id}`;

/** The cache of the notes (`notes.ts`). */
export const notesCache = (scope: string): string => `${prefix(scope)}notes`;

/** Whether `name` is a cache of a version of the installation at `scope`. */
export const isVersionCache = (scope: string, name: string): boolean => name.startsWith(`${prefix(scope)}version `);

// The names of what is stored. All sites of an origin share one storage, so that the scope is in each
// name: two installations below different paths leave each other alone.

/** The beginning of every name that belongs to the installation at `scope`. */
const prefix = (scope: string): string => `kontaktkoll ${new URL(scope).pathname} `;

/** The cache of a version. */
export const versionCache = (scope: string, id: string): string => `${prefix(scope)}version ${id}`;

/** The cache of what `notes.ts` remembers. */
export const notesCache = (scope: string): string => `${prefix(scope)}notes`;

/** Whether a cache holds a version of the installation at `scope`. */
export const holdsVersion = (scope: string, name: string): boolean => name.startsWith(`${prefix(scope)}version `);

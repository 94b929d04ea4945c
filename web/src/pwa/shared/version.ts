// What `cargo xtask dist` writes into the worker: see crates/xtask/src/version.rs.

/** A span of days in which some rules are in force; `null` is open. */
export interface Edition {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Changes with any rule or word of the edition. */
  readonly sum: string;
}

/** A rulebook, as far as an update has to speak of it. */
export interface Rulebook {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly editions: readonly Edition[];
}

/** What a page needs to know of a version. */
export interface Summary {
  readonly id: string;
  /** The version of the program, for people. */
  readonly app: string;
  readonly rulebooks: readonly Rulebook[];
}

/** A file of the site: path below the scope, size in bytes, SHA-256 in hex. */
export type ListedFile = readonly [path: string, bytes: number, sha256: string];

/** A version: everything that is served together. */
export interface Version extends Summary {
  readonly files: readonly ListedFile[];
}

// The list that `cargo xtask dist` writes into the worker (crates/xtask/src/version.rs).

/** An edition of a rulebook and its days in force; null is open-ended. */
export interface Edition {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Changes with any rule or word of the edition. */
  readonly sum: string;
}

/** What an update needs to know of a rulebook. */
export interface Rulebook {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly editions: readonly Edition[];
}

/** What a page needs to know of a version. */
export interface Summary {
  readonly id: string;
  /** The version number of the program. */
  readonly app: string;
  readonly rulebooks: readonly Rulebook[];
}

/** A file of the site: path below the scope, size in bytes, SHA-256 in hex. */
export type ListedFile = readonly [path: string, bytes: number, sha256: string];

/** A version: all files that are served together. */
export interface Version extends Summary {
  readonly files: readonly ListedFile[];
}

// Failures, for scripts (a code) and for readers (a message).

/** The kinds of failures. The first four name the attribute that is wrong. */
export type ErrorCode =
  | "rulebook"
  | "view"
  | "date"
  | "src"
  | "edition"
  | "rulebook-format"
  | "fact"
  | "choice"
  | "not-found"
  | "network"
  | "wasm"
  | "not-connected"
  | "unexpected";

/** An error with a stable code, and a message in Swedish. */
export class Failure extends Error {
  override readonly name = "KontaktkollError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Turns a thrown value into a failure. Errors of the wasm module carry a code. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error) {
    const code = (thrown as { code?: unknown }).code;
    if (typeof code === "string") return new Failure(code as ErrorCode, thrown.message, { cause: thrown });
  }
  return new Failure("unexpected", "något oväntat gick fel", { cause: thrown });
}

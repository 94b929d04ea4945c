// What went wrong, in a way that a script and a reader can both use.

/** An error with a stable code, and a message in Swedish. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Any thrown value as a failure; the widget's own errors carry a code. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error) {
    const code = (thrown as { code?: unknown }).code;
    if (typeof code === "string") return new Failure(code, thrown.message, { cause: thrown });
  }
  return new Failure("unexpected", "något oväntat gick fel", { cause: thrown });
}

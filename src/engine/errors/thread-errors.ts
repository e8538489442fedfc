import type { Diagnostic } from "../../diagnostics.ts";
import { BuildError } from "./build-error.ts";
import { LayoutError } from "./layout-error.ts";

/** An error in a form that survives being sent between threads, which drops classes and custom fields. */
export interface PackedError {
  type: "build" | "layout" | "other";
  message: string;
  stack?: string | undefined;
  hint?: string;
  code?: string;
  path?: string;
  errcode?: number;
  diagnostics?: readonly Diagnostic[];
  cause?: PackedError;
}

export type Packed<Value> = { value: Value; error?: undefined } | { error: PackedError };

/** A function's result or error, in a form that another thread can read. */
export async function packed<Value>(work: () => Promise<Value> | Value): Promise<Packed<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: packError(error) };
  }
}

/** `seen` guards against cycles of causes. */
function packError(error: unknown, seen: ReadonlySet<unknown> = new Set()): PackedError {
  if (!(error instanceof Error)) return { type: "other", message: String(error) };
  const { message, stack } = error;
  const field = (name: string): Record<string, string> =>
    name in error ? { [name]: String(Reflect.get(error, name)) } : {};
  const cause = Reflect.get(error, "originalError") ?? error.cause;
  const all = new Set([...seen, error]);
  return {
    type: error instanceof BuildError ? "build" : error instanceof LayoutError ? "layout" : "other",
    message,
    stack,
    ...field("hint"),
    ...field("code"),
    ...field("path"),
    ...(error instanceof BuildError && { diagnostics: error.diagnostics }),
    // SQLite's error code.
    ...("errcode" in error && { errcode: Number(error.errcode) }),
    ...(cause !== undefined && !all.has(cause) && { cause: packError(cause, all) }),
  };
}

/** Restores the error, so that reports don't depend on the thread that threw it. */
export function unpackError({
  type,
  message,
  stack,
  hint,
  code,
  path,
  errcode,
  diagnostics = [],
  cause,
}: PackedError): Error {
  const options = cause ? { cause: unpackError(cause) } : {};
  const error =
    type === "build"
      ? new BuildError(message, hint ?? "", { ...options, diagnostics })
      : type === "layout"
        ? new LayoutError(message, options)
        : new Error(message, options);
  // Thrown values other than errors have no stack, and this thread's would mislead.
  error.stack = stack ?? message;
  return Object.assign(
    error,
    code !== undefined && { code },
    path !== undefined && { path },
    errcode !== undefined && { errcode },
  );
}

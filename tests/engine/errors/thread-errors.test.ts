import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { failure } from "../../../src/cli/failure.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { LayoutError } from "../../../src/engine/errors/layout-error.ts";
import { packed, unpackError } from "../../../src/engine/errors/thread-errors.ts";

/** What another thread makes of an error: all that passes is a structured clone. */
async function passed(error: unknown): Promise<Error> {
  const result = structuredClone(
    await packed(() => {
      throw error;
    }),
  );
  if (!result.error) throw new Error("no error was packed");
  return unpackError(result.error);
}

/** An error as Eleventy wraps one. */
const wrapped = (originalError: Error, message = "Having trouble writing"): Error =>
  Object.assign(new Error(message), { originalError });

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}

const notFound = thrownBy(() => readFileSync("/nowhere/at/all"));
const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
  code: "ENOSPC",
  path: "/srv/._site.stage/x",
});
const layout = (cause: unknown) =>
  new LayoutError("./layouts/tag.11ty.ts can't render /tags/a/", { cause });

const CASES: [string, unknown][] = [
  ["a build error", new BuildError("the output is a file", "Choose another.")],
  ["a build error that Eleventy wrapped", wrapped(new BuildError("no", "Do."))],
  ["a build error within a layout's", layout(new BuildError("the cache changed", "Again."))],
  ["a layout's error", layout(new TypeError("x is not a function"))],
  ["a layout's error that Eleventy wrapped", wrapped(layout(new RangeError("too deep")))],
  ["a layout's error whose cause is not an error", layout("a string")],
  ["a layout's error without a cause", new LayoutError("./layouts/a.11ty.ts can't render /")],
  ["a full disk", full],
  ["a full disk that Eleventy wrapped", wrapped(full)],
  ["a full disk within a layout's error", layout(full)],
  ["a file that is not there", notFound],
  ["a system error without a path", Object.assign(new Error("EMFILE"), { code: "EMFILE" })],
  ["a fault of the program", new TypeError("undefined is not a function")],
  ["a fault deep in others", wrapped(new Error("middle", { cause: new Error("inner") }))],
  ["not an error at all", "a string"],
  ["nothing", undefined],
];

test.each(CASES)("%s gives the same words from another thread", async (_, error) => {
  expect(failure(await passed(error), "/srv/_site")).toBe(failure(error, "/srv/_site"));
});

test("an error has its class, its fields, its stack and its causes", async () => {
  const built = await passed(new BuildError("no", "Do.", { cause: full }));
  expect(built).toBeInstanceOf(BuildError);
  expect(built).toMatchObject({ message: "no", hint: "Do.", cause: { code: "ENOSPC" } });
  const cause = new TypeError("x is not a function");
  const laid = await passed(layout(cause));
  expect(laid).toBeInstanceOf(LayoutError);
  expect(laid.cause).toMatchObject({ message: "x is not a function", stack: cause.stack });
  expect(await passed(full)).toMatchObject({ code: "ENOSPC", path: "/srv/._site.stage/x" });
  expect(await passed(new Error("plain"))).not.toBeInstanceOf(BuildError);
});

test("a damaged store is known as one from another thread too", async () => {
  const damaged = Object.assign(new Error("database disk image is malformed"), {
    code: "ERR_SQLITE_ERROR",
    errcode: 11,
  });
  expect(await passed(damaged)).toMatchObject({ errcode: 11 });
});

test("a chain of causes that bites its tail ends", async () => {
  const one: Error & { cause?: unknown } = new Error("one");
  const two = new Error("two", { cause: one });
  one.cause = one;
  expect((await passed(one)).message).toBe("one");
  one.cause = two;
  expect((await passed(one)).message).toBe("one");
});

test("what a function gives comes as its value, at once or later", async () => {
  expect(structuredClone(await packed(() => [1, 2]))).toEqual({ value: [1, 2] });
  expect(structuredClone(await packed(async () => new Map([["a", 1]])))).toEqual({
    value: new Map([["a", 1]]),
  });
  expect(await packed(async () => Promise.reject(new Error("late")))).toMatchObject({
    error: { type: "other", message: "late" },
  });
});

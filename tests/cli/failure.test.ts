import { expect, test } from "vitest";
import { failure } from "../../src/cli/failure.ts";
import { BuildError } from "../../src/engine/errors/build-error.ts";
import { LayoutError } from "../../src/engine/errors/layout-error.ts";

/** An error as Eleventy wraps one. */
function wrapped(originalError: Error, message = "Having trouble writing"): Error {
  return Object.assign(new Error(message), { originalError });
}

test("what a person can mend is a sentence and what to do, without a stack", () => {
  const error = wrapped(new BuildError("the output is a file", "Choose another."));
  expect(failure(error, "/srv/_site")).toBe("error: the output is a file\nhelp: Choose another.");
});

test("a full disk is called so", () => {
  const error = Object.assign(new Error("ENOSPC: write"), { code: "ENOSPC", path: "/srv/x" });
  const text = failure(wrapped(error), "/srv/_site");
  expect(text).toMatch(/^error: \/srv\/x: the disk is full \(ENOSPC\)\nhelp: /);
  expect(text).not.toContain("    at ");
});

test.each([
  [
    "ERR_INVALID_PACKAGE_CONFIG",
    "Cannot read package config /srv/package.json: too many open files.",
    "/srv/_site: too many files are open (EMFILE)",
  ],
  [
    "MODULE_NOT_FOUND",
    "Cannot find module '../a.linux-x64-gnu.node'\nRequire stack:\n- /srv/a/index.js\n- /srv/b.js",
    "/srv/a/index.js: a file that it needs is not installed, or too many files are open (MODULE_NOT_FOUND)",
  ],
])("too many open files are reported as such if Node.js calls it %s", (code, message, sentence) => {
  const error = Object.assign(new Error(message), { code });
  expect(failure(error, "/srv/_site").split("\n")[0]).toBe(`error: ${sentence}`);
});

/** An error as Node.js throws it when the system refuses. */
function refused(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: refused`), { code, ...more });
}

test.each([
  [
    refused("ENOENT", { path: "/srv/a.md" }),
    "/srv/a.md: the file or folder no longer exists (ENOENT)",
  ],
  [refused("EISDIR"), "/srv/_site: it is a folder, not a file (EISDIR)"],
  [refused("ELOOP", { path: "/a" }), "/a: too many symbolic links encountered (ELOOP)"],
  [refused("EBUSY", { path: "/a" }), "/a: resource busy or locked (EBUSY)"],
  [refused("ETIMEDOUT"), "/srv/_site: connection timed out (ETIMEDOUT)"],
  [
    refused("ENOENT", { syscall: "uv_cwd" }),
    "the current folder: the file or folder no longer exists (ENOENT)",
  ],
  [
    refused("ENOSPC", { syscall: "watch", path: "/srv/content" }),
    "/srv/content: the system's limit of watched files is reached, see fs.inotify.max_user_watches (ENOSPC)",
  ],
  [refused("ENOSPC", { syscall: "write", path: "/a" }), "/a: the disk is full (ENOSPC)"],
  [
    refused("ERR_WORKER_OUT_OF_MEMORY"),
    "/srv/_site: there is not enough memory (ERR_WORKER_OUT_OF_MEMORY)",
  ],
  [refused("ERR_SQLITE_ERROR", { errcode: 11 }), "/cache: it is damaged (SQLite 11)"],
  [
    Object.assign(new Error("Cannot find package 'sharp' imported from /srv/x.ts"), {
      code: "ERR_MODULE_NOT_FOUND",
    }),
    "sharp: the package is not installed, run npm ci (ERR_MODULE_NOT_FOUND)",
  ],
])("what the machine refuses is one sentence: %s", (error, sentence) => {
  const text = failure(wrapped(error), "/srv/_site", "/cache");
  expect(text.split("\n")[0]).toBe(`error: ${sentence}`);
  expect(text.split("\n")).toHaveLength(2);
});

test.each([
  new TypeError("x is not a function"),
  refused("ERR_INVALID_ARG_TYPE"),
  refused("ERR_SQLITE_ERROR", { errcode: 1 }),
])("a fault of the program has a stack: %s", (error) => {
  expect(failure(error, "/srv/_site")).toContain("failure.test.ts");
});

test("a name in a sentence is one line, and shows what it holds", () => {
  const text = failure(refused("ENOENT", { path: "/a\n::error::b\u202e" }), "/srv/_site\r");
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toContain("/a\\u000a::error::b\\u202e: ");
  expect(text).toContain("/srv/_site\\u000d is unchanged");
});

test("the failure of a command that writes no site mentions no site", () => {
  const full = wrapped(refused("ERR_SQLITE_ERROR", { errcode: 13 }));
  expect(failure(full, undefined, "/cache")).toBe(
    "error: /cache: the disk is full (SQLite 13)\nhelp: Fix this and run the command again.",
  );
  expect(failure(refused("ENOSPC"), undefined)).toMatch(/^error: the disk is full \(ENOSPC\)\n/);
});

test("a layout's error names layout and page, and has the stack of what was thrown", () => {
  const cause = new TypeError("x is not a function");
  const text = failure(
    wrapped(new LayoutError("./layouts/tag.11ty.ts can't render /tags/a/", { cause })),
    "/s",
  );
  expect(text).toMatch(/^error: \.\/layouts\/tag\.11ty\.ts can't render \/tags\/a\/\nTypeError: x/);
  expect(text).toContain("failure.test.ts");
  expect(text.match(/x is not a function/g)).toHaveLength(1);
});

test("what a layout throws need not be an error", () => {
  const text = failure(new LayoutError("l can't render /p/", { cause: "a string" }), "/s");
  expect(text).toContain("a string");
});

test("any other fault shows its innermost stack, and no endless list of pages", () => {
  const text = failure(wrapped(new Error("inner"), "page ".repeat(10_000)), "/s");
  expect(text.length).toBeLessThan(3_000);
  expect(text).toContain("Error: inner");
});

test("a chain of causes that bites its tail ends", () => {
  const error: Error & { cause?: unknown } = new Error("a");
  error.cause = error;
  expect(failure(error, "/s")).toContain("Error: a");
});

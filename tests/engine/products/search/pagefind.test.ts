import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { BuildError } from "../../../../src/engine/errors/build-error.ts";
import { checkVersion, startPagefind } from "../../../../src/engine/products/search/pagefind.ts";
import { ROOT } from "../../../kit/disk/project-root.ts";
import { useScratch } from "../../../kit/disk/scratch.ts";

const place = useScratch();
const VARIABLE = "PAGEFIND_EXTENDED_BINARY_PATH";
afterEach(() => {
  delete process.env[VARIABLE];
});

const PANIC = `
thread 'main' (7) panicked at pagefind/src/output/mod.rs:452:40:
called \`Result::unwrap()\` on an \`Err\` value: Os { code: 28, kind: StorageFull, message: "No space" }
stack backtrace:
   0: rust_begin_unwind`;

/** Puts a program in Pagefind's place. */
function instead(script: string): void {
  const file = join(place.folder, "pagefind");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o700);
  process.env[VARIABLE] = file;
}

async function asked(): Promise<unknown> {
  const pagefind = await startPagefind("/srv/cache");
  try {
    return await pagefind.ask({ type: "NewIndex" });
  } finally {
    pagefind.close();
  }
}

test("another version of Pagefind than the one that package.json pins is refused", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(() => checkVersion(dependencies.pagefind)).not.toThrow();
  expect(() => checkVersion("1.7.0")).toThrow("Pagefind 1.7.0 is installed");
});

test("an index is begun", async () => {
  expect(await asked()).toEqual({ type: "NewIndex", index_id: 0 });
});

test("a full disk, at which Pagefind panics, is an error of the system at the folder", async () => {
  instead(`cat >&2 <<'END'${PANIC}\nEND\nexit 101`);
  await expect(asked()).rejects.toMatchObject({
    code: "ENOSPC",
    path: "/srv/cache",
    message: expect.not.stringContaining("rust_begin_unwind"),
  });
});

test("if Pagefind ends by itself or is killed, that is reported, and nothing waits for it", async () => {
  instead("exit 3");
  await expect(asked()).rejects.toThrow(BuildError);
  await expect(asked()).rejects.toThrow("could not be made: Pagefind ended with 3");
  instead("kill -KILL $$");
  await expect(asked()).rejects.toThrow("Pagefind ended with SIGKILL");
});

test("what Pagefind refuses is reported in its words", async () => {
  const answer = { message_id: 1, payload: { type: "Error", message: "no such index" } };
  instead(`echo ${Buffer.from(JSON.stringify(answer)).toString("base64")},`);
  await expect(asked()).rejects.toThrow("could not be made: no such index");
});

test("a Pagefind that can't be started is an error with its path", async () => {
  const path = join(place.folder, "nothing");
  process.env[VARIABLE] = path;
  await expect(asked()).rejects.toMatchObject({ code: "ENOENT", path });
});

test("nothing that Pagefind prints comes to the terminal", () => {
  instead("echo a warning >&2; exit 3");
  const module = JSON.stringify(join(ROOT, "src/engine/products/search/pagefind.ts"));
  const script = `
import { checkVersion, startPagefind } from ${module};
const pagefind = await startPagefind("/srv");
await pagefind.ask({ type: "NewIndex" }).catch((error) => console.log(error.message));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect({ stdout, stderr }).toEqual({
    stdout: "the search index could not be made: a warning\n",
    stderr: "",
  });
});

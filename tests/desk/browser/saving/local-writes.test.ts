import { expect, test } from "vitest";
import { guardWrites } from "../../../../src/desk/browser/saving/local-writes.ts";

/** A folder of texts in memory, whose files can be moved and written as a browser's can. */
function memoryFolder(files: Record<string, string>) {
  const prototype = {
    name: "",
    getFile() {
      const { name } = this;
      return Promise.resolve(new Blob([files[name] ?? ""]));
    },
    move(_: unknown, to: string) {
      const { name } = this;
      files[to] = files[name] ?? "";
      delete files[name];
      return Promise.resolve();
    },
    createWritable() {
      const { name } = this;
      // What is written is in the file when it is closed, unless it was given up.
      let written: string | undefined = "";
      return Promise.resolve({
        write: async (data: string) => {
          written = data;
        },
        abort: async () => {
          written = undefined;
        },
        close: async () => {
          files[name] = written ?? files[name] ?? "";
        },
      });
    },
  };
  const handle = (name: string) => Object.assign(Object.create(prototype), { name });
  const folder = {
    getFileHandle: (name: string) =>
      name in files ? Promise.resolve(handle(name)) : Promise.reject(new Error("NotFoundError")),
  };
  const refusal = (made: string, now: string | undefined) =>
    made === "made" && now !== undefined && now !== "read" ? "It was changed." : undefined;
  guardWrites(prototype as never, refusal);
  return { files, folder, handle };
}

test.each([
  ["is as it was read", "read", true],
  ["was changed", "other", false],
])("a file is replaced by moving a temporary one, if it %s", async (_, now, isReplaced) => {
  const { files, folder, handle } = memoryFolder({ ".sveltia-tmp-1": "made", "a.md": now });
  const moved = handle(".sveltia-tmp-1").move(folder, "a.md");
  await (isReplaced ? moved : expect(moved).rejects.toThrow("It was changed."));
  expect(files["a.md"]).toBe(isReplaced ? "made" : now);
});

test.each([
  ["is as it was read", "read", true],
  ["is new", "", true],
  ["was changed", "other", false],
])("a file is written in its place, if it %s", async (_, now, isWritten) => {
  const { files, handle } = memoryFolder({ "a.md": now });
  const writing = await handle("a.md").createWritable();
  const written = writing.write("made");
  await (isWritten ? written : expect(written).rejects.toThrow("It was changed."));
  await writing.close();
  expect(files["a.md"]).toBe(isWritten ? "made" : now);
});

test("a file is made, and pictures and moved articles are left alone", async () => {
  const { files, folder, handle } = memoryFolder({
    ...{ ".sveltia-tmp-1": "made", ".sveltia-tmp-2": "made", "a.png": "other", "b.md": "made" },
  });
  await handle(".sveltia-tmp-1").move(folder, "new.md");
  await handle(".sveltia-tmp-2").move(folder, "a.png");
  await handle("b.md").move(folder, "c.md");
  expect(files).toEqual({ "new.md": "made", "a.png": "made", "c.md": "made" });
});

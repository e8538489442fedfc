import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rescanContent } from "../../../src/content/files/rescan.ts";
import { scanContent } from "../../../src/content/files/scan.ts";
import { scratch, useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const rootOf = (folder: string) => ({ folder, shown: "content" });

function write(folder: string, path: string, text = "Text.\n"): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Changes the folder, and returns what is found from the reported paths, and by looking through all. */
function found(change: () => string[]) {
  const root = rootOf(place.folder);
  const before = scanContent(root);
  const changed = change();
  return { again: rescanContent(before, root, changed), anew: scanContent(root) };
}

test("articles that are changed, new, or gone are found as by looking through the whole folder", () => {
  const names = ["a", "b", "a.b", "a-b", "B", "é", "a0"];
  const file = fc
    .tuple(fc.array(fc.constantFrom(...names), { maxLength: 2 }), fc.constantFrom(...names))
    .map(([folders, name]) => ["articles", ...folders, `${name}.md`].join("/"));
  const change = fc.record({ path: file, text: fc.option(fc.string({ maxLength: 3 })) });
  fc.assert(
    fc.property(fc.array(file), fc.array(change, { maxLength: 5 }), (files, changes) => {
      const { folder, remove } = scratch();
      const root = rootOf(folder);
      for (const path of files) write(folder, path);
      const before = scanContent(root);
      for (const { path, text } of changes) {
        if (text === null) rmSync(join(folder, path), { force: true });
        else write(folder, path, text);
      }
      const again = rescanContent(
        before,
        root,
        changes.map(({ path }) => path),
      );
      expect(again).toEqual(scanContent(root));
      remove();
    }),
    { numRuns: 60 },
  );
});

test("what was found before is not changed", () => {
  write(place.folder, "articles/a.md");
  const root = rootOf(place.folder);
  const before = scanContent(root);
  const copy = structuredClone(before);
  write(place.folder, "articles/b.md");
  expect(rescanContent(before, root, ["articles/b.md"]).articles).toHaveLength(2);
  expect(before).toEqual(copy);
});

test("for any other path, the whole folder is looked through", () => {
  for (const path of ["media/x.svg", "publication.yaml", "articles/x.txt", "authors/a.md"]) {
    const { again, anew } = found(() => {
      write(place.folder, path);
      // Of this one nobody told.
      write(place.folder, `articles/${path.length}.md`);
      return [path];
    });
    expect(again, path).toEqual(anew);
  }
});

test("a folder, and a link, that is named as an article is found as what it is", () => {
  const folder = found(() => {
    write(place.folder, "articles/x.md/y.md");
    return ["articles/x.md"];
  });
  expect(folder.again).toEqual(folder.anew);
  const link = found(() => {
    symlinkSync("nowhere", join(place.folder, "articles/link.md"));
    return ["articles/link.md"];
  });
  expect(link.anew.diagnostics).toHaveLength(1);
  expect(link.again).toEqual(link.anew);
});

test("a link that is replaced by the file itself, or deleted, is no longer a problem", () => {
  for (const put of [() => write(place.folder, "articles/link.md"), () => {}]) {
    mkdirSync(join(place.folder, "articles"), { recursive: true });
    rmSync(join(place.folder, "articles/link.md"), { force: true });
    symlinkSync("nowhere", join(place.folder, "articles/link.md"));
    const { again, anew } = found(() => {
      rmSync(join(place.folder, "articles/link.md"));
      put();
      return ["articles/link.md"];
    });
    expect(anew.diagnostics).toEqual([]);
    expect(again).toEqual(anew);
  }
});

test("dot files and folders are left out, even if reported as changed", () => {
  for (const path of ["articles/.draft.md", "articles/.obsidian/x.md"]) {
    const { again, anew } = found(() => {
      write(place.folder, path);
      return [path];
    });
    expect(again, path).toEqual(anew);
  }
});

test("a file with a new time and size is reported with them", () => {
  write(place.folder, "articles/a.md");
  const { again } = found(() => {
    write(place.folder, "articles/a.md", "Longer.\n");
    utimesSync(join(place.folder, "articles/a.md"), 1000, 1000);
    return ["articles/a.md"];
  });
  expect(again.articles).toEqual([{ path: "articles/a.md", size: 8, modified: 1_000_000 }]);
});

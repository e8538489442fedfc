import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFiles } from "../kit/desk/desk-files.ts";
import type { DeskKind } from "../kit/desk/desk-formats.ts";
import { changedFiles, type Files, filesIn, takeFiles } from "../kit/desk/local-folder.ts";
import { save } from "../kit/desk/open-desk.ts";
import { scrollThrough } from "../kit/desk/scroll-through.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { article } from "../kit/publications/publication-files.ts";

/** The browser reads all files of the demonstration, and then opens each article. */
const PATIENCE_MS = 900_000;

const CONTENT = join(ROOT, "content");

let desk: ServedDesk;
let page: Page;
let files: Files;
beforeAll(async () => {
  desk = await serveDesk({ "articles/a.md": article() });
  files = filesIn(CONTENT);
  // An editor far from the publication's time zone.
  page = await desk.open(files, { timezoneId: "Asia/Tokyo" });
}, PATIENCE_MS);
afterAll(() => desk.end());

/** The first field of each kind of file. */
const FIRST: Partial<Record<DeskKind, string>> = {
  article: "Headline",
  author: "Name",
  topic: "Name",
  page: "Heading",
};

test.each(Object.entries(FIRST) as [DeskKind, string][])(
  "every %s of the demonstration that is opened, scrolled through and saved stays as it is",
  async (kind, first) => {
    const own = deskFiles(CONTENT).filter((file) => file.kind === kind);
    expect(own.length).toBeGreaterThan(3);
    for (const { path } of own) {
      const [, folder, name] = /^([^/]+)\/(.*)\.md$/.exec(path) ?? [];
      await page.goto(`${desk.url}admin/#/collections/${folder}/entries/${name}`);
      const field = page.getByRole("textbox", { name: first, exact: true });
      await field.waitFor();
      await scrollThrough(page);
      // Without a change, nothing can be saved. This is none: the desk trims what is typed.
      await field.press("End");
      await page.keyboard.type(" ");
      await save(page);
      expect(changedFiles(files, await takeFiles(page)), path).toEqual({});
    }
  },
  PATIENCE_MS,
);

import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { changedFiles, takeFiles, writeBehind } from "../kit/desk/local-folder.ts";
import { newArticle, openArticle, save } from "../kit/desk/open-desk.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { article } from "../kit/publications/publication-files.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

const FERRY = article({ title: "The ferry stops" }, "One.\n\nTwo.\n");
const PATH = "content/articles/ferry.md";

let desk: ServedDesk;
let page: Page;
beforeAll(async () => {
  desk = await serveDesk({ "articles/ferry.md": FERRY });
}, PATIENCE_MS);
afterAll(() => desk.end());
beforeEach(async () => {
  page = await desk.open(desk.files);
}, PATIENCE_MS);
afterEach(() => page.context().close());

const headline = () => page.getByRole("textbox", { name: "Headline" });
const text = () => page.getByRole("textbox", { name: "Text", exact: true });

test(
  "Escape does not leave an article, and one that is left unsaved is offered again",
  async () => {
    await newArticle(page);
    await headline().fill("A bridge opens");
    await text().click();
    await page.keyboard.type("It opened at noon.");
    await page.keyboard.press("Escape");
    await page.keyboard.type(" Many came.");
    // Sveltia CMS waits half a second for the next key before it keeps a draft, and then says so.
    await page.waitForTimeout(1_500);
    await page.getByRole("button", { name: "Cancel Editing" }).click();
    await page.getByRole("button", { name: /New/ }).click();
    await page.getByRole("button", { name: "Restore" }).click();
    await expect.poll(() => text().inputValue()).toBe("It opened at noon. Many came.");
    expect(await headline().inputValue()).toBe("A bridge opens");
  },
  PATIENCE_MS,
);

test(
  "a file that changed while it was open is not overwritten, and the editor sees why",
  async () => {
    await openArticle(page, "ferry");
    await headline().fill("The ferry runs");
    const other = FERRY.replace("Two", "Three");
    await writeBehind(page, PATH, other);
    await page.getByRole("button", { name: /Save/ }).click();
    await page.getByRole("alertdialog").getByText("Somebody changed this file").waitFor();
    expect(changedFiles(desk.files, await takeFiles(page))).toEqual({ [PATH]: other });
  },
  PATIENCE_MS,
);

test(
  "an article can be saved again and again, and a new one too",
  async () => {
    await newArticle(page);
    await headline().fill("A bridge opens");
    await page.getByRole("textbox", { name: "Standfirst" }).fill("The town has waited.");
    await page.getByRole("radio", { name: "World" }).click();
    await page.getByRole("checkbox", { name: "World desk" }).click();
    await save(page);
    for (const words of ["It opened.", "It closed."]) {
      await openArticle(page, "a-bridge-opens");
      await text().fill(words);
      await save(page);
      const now = changedFiles(desk.files, await takeFiles(page));
      expect(now["content/articles/a-bridge-opens.md"]).toMatch(new RegExp(`\n---\n\n${words}\n$`));
    }
    const before = await takeFiles(page);
    for (const title of ["The ferry runs", "The ferry sinks"]) {
      await openArticle(page, "ferry");
      await headline().fill(title);
      await save(page);
      const now = FERRY.replace("The ferry stops", title);
      expect(changedFiles(before, await takeFiles(page))).toEqual({ [PATH]: now });
    }
  },
  PATIENCE_MS,
);

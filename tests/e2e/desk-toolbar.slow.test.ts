import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { changedFiles, takeFiles } from "../kit/desk/local-folder.ts";
import { openArticle, save } from "../kit/desk/open-desk.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { plainPng } from "../kit/fixtures/raster-pictures.ts";
import { article } from "../kit/publications/publication-files.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

const FERRY = article({ title: "The ferry stops" }, "One.\n");

let desk: ServedDesk;
let page: Page;
beforeAll(async () => {
  desk = await serveDesk({
    "articles/ferry.md": FERRY,
    "sources.yaml":
      "- { id: census, title: The census, url: https://census.example/ }\n- { id: law, title: Harbour Act }\n",
  });
}, PATIENCE_MS);
afterAll(() => desk.end());
afterEach(() => page.context().close());

const text = () => page.getByRole("textbox", { name: "Text", exact: true });
const button = (name: string) => page.getByRole("toolbar").getByRole("button", { name });

/** Opens an article with the cursor at the end of its text. */
async function openFerry(options: Parameters<ServedDesk["open"]>[1] = {}): Promise<void> {
  page = await desk.open(desk.files, options);
  await openArticle(page, "ferry");
  await text().press("Control+End");
}

/** Chooses a picture for the text, as an editor does. */
async function upload(name: string): Promise<void> {
  await button("Picture").click();
  const dialog = page.getByRole("dialog");
  const chosen = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Upload" }).click();
  const buffer = await plainPng([40, 90, 160], { bits: 8 });
  await (await chosen).setFiles({ name: name, mimeType: "image/png", buffer });
  await dialog.getByRole("option").filter({ hasText: "Unsaved" }).waitFor();
  await dialog.getByRole("button", { name: "Insert" }).click();
}

test(
  "every button writes into the text, by mouse and by key, and can be undone",
  async () => {
    await openFerry();
    await button("Note in a box").click();
    expect(await text().inputValue()).toBe("> [!NOTE]\n> One.");
    await page.keyboard.press("Control+z");
    await expect.poll(() => text().inputValue()).toBe("One.");
    await text().press("Control+End");
    await button("Citation").click();
    await page.getByRole("option", { name: "Harbour Act" }).click();
    await page.keyboard.press("Control+e");
    await page.keyboard.type("cens");
    await page.keyboard.press("Enter");
    expect(await text().inputValue()).toBe("One. [@law] [@census]");
    await button("Video or post").click();
    await page.keyboard.type("https://video.example/1");
    await page.keyboard.press("Enter");
    expect(await text().inputValue()).toMatch(/\n\nhttps:\/\/video\.example\/1$/);
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Escape");
    await page.keyboard.type("\n\n");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("town.example");
    await page.keyboard.press("Enter");
    await page.keyboard.type("The town");
    expect(await text().inputValue()).toMatch(/1\n\n\[The town\]\(https:\/\/town\.example\)$/);
    await text().press("Control+End");
    await page.keyboard.type("\n\nA bold end");
    await page.keyboard.press("Shift+Control+ArrowLeft");
    await page.keyboard.press("Control+b");
    expect(await text().inputValue()).toMatch(/\n\nA bold \*\*end\*\*$/);
  },
  PATIENCE_MS,
);

test(
  "a picture is uploaded into the text, and saved beside it",
  async () => {
    await openFerry();
    await upload("Brücke (Süd).png");
    await page.getByRole("textbox", { name: "What does the picture show?" }).fill("A bridge.");
    await page.keyboard.press("Enter");
    expect(await text().inputValue()).toContain("![A bridge.](blob:");
    await save(page);
    const changed = changedFiles(desk.files, await takeFiles(page));
    expect(Object.keys(changed).sort()).toEqual([
      "content/articles/ferry.md",
      "content/media/brücke-süd.png",
    ]);
    expect(changed["content/articles/ferry.md"]).toBe(
      FERRY.replace("One.\n", "One.\n\n![A bridge.](/media/brücke-süd.png)\n"),
    );
  },
  PATIENCE_MS,
);

test(
  "a picture whose description is given up is not in the text, and the article stays open",
  async () => {
    await openFerry();
    await upload("bridge.png");
    await page.getByRole("textbox", { name: "What does the picture show?" }).press("Escape");
    await page.keyboard.type(" Two.");
    expect(await text().inputValue()).toBe("One. Two.");
  },
  PATIENCE_MS,
);

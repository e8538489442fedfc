/// <reference lib="dom" />
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { build } from "../kit/builds/command.ts";
import { type Files, filesIn, offerFolder, takeFiles } from "../kit/desk/local-folder.ts";
import { newArticle, openArticle, openDesk, save } from "../kit/desk/open-desk.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../kit/servers/serve-command.ts";

/** Several builds and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

/** One pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

let browser: Browser;
let place: ReturnType<typeof scratch>;
let content: string;
let serving: Serving;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => closePages(browser));
beforeEach(async () => {
  place = scratch();
  content = writeContent(join(place.folder, "content"), {
    "articles/2026/03/ferry.md": article({ title: "The ferry stops" }),
    "sources.yaml": "- { id: census, title: The census, url: https://census.example/ }\n",
  });
  const output = join(place.folder, "_site");
  serving = await serveLive(["--content", content, "--output", output, "--port", "0"]);
  const context = await browser.newContext({ locale: "en-GB" });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterEach(async () => {
  await page.context().close();
  await serving.stop();
  serving.kill();
  place.remove();
});

/** Writes what the desk saved to the publication's folder. */
function writeFiles(files: Files): void {
  for (const [path, base64] of Object.entries(files)) {
    const file = join(place.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(base64, "base64"));
  }
}

async function addPicture(name: string, alt: string): Promise<void> {
  await page.getByRole("checkbox", { name: /Add.*Picture/ }).click();
  await page.getByRole("button", { name: "Browse" }).click();
  const dialog = page.getByRole("dialog");
  const chosen = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Upload" }).click();
  await (await chosen).setFiles({ name, mimeType: "image/png", buffer: PICTURE });
  await dialog.getByRole("option").filter({ hasText: "Unsaved" }).waitFor();
  await dialog.getByRole("button", { name: "Insert" }).click();
  await page.getByRole("textbox", { name: /Description for people/ }).fill(alt);
}

async function addSource(id: string, title: string, url: string): Promise<void> {
  await page.getByRole("button", { name: /Add.*source/ }).click();
  const last = (name: string) => page.getByRole("textbox", { name, exact: true }).last();
  await last("Id").fill(id);
  await last("Title").fill(title);
  await last("Address").fill(url);
}

/** Of few options, the desk shows all. */
async function choose(field: string, option: string): Promise<void> {
  const group = page.getByRole("group", { name: field });
  await group
    .getByRole("radio", { name: option })
    .or(group.getByRole("checkbox", { name: option }))
    .click();
}

test(
  "an article with a picture and two citations, written at the desk, is on the built site",
  async () => {
    const before = filesIn(content);
    await openDesk(page, serving.url, before);
    await newArticle(page);
    await page.getByRole("textbox", { name: "Headline" }).fill("A bridge opens");
    await page.getByRole("textbox", { name: "Standfirst" }).fill("The town has waited ten years.");
    await choose("Section", "World");
    await choose("Authors", "World desk");
    await page.getByRole("textbox", { name: "Date", exact: true }).fill("2026-11-20T09:30");
    await addPicture("Bridge at noon.png", "A bridge over a river.");
    await page.getByRole("textbox", { name: "Text", exact: true }).click();
    await page.keyboard.type("It opened [@report]. Four thousand people live here [@census].");
    await addSource("report", "The engineers’ report", "https://report.example/");
    await save(page);

    const after = await takeFiles(page);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual([
      "content/articles/a-bridge-opens.md",
      "content/media/bridge-at-noon.png",
    ]);
    writeFiles(after);
    const output = join(place.folder, "built");
    build(content, output, "--strict");
    await page.goto(`file://${join(output, "2026/11/a-bridge-opens/index.html")}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("A bridge opens");
    const picture = page.getByRole("img", { name: "A bridge over a river." });
    expect(await picture.first().getAttribute("src")).toContain("bridge-at-noon");
    const sources = page.getByRole("list").filter({ hasText: "The engineers’ report" });
    expect(await sources.first().textContent()).toContain("The census");
    expect(readFileSync(join(output, "index.html"), "utf8")).toContain("A bridge opens");
  },
  PATIENCE_MS,
);

test(
  "the desk lists articles of every folder, and asks no other site for anything",
  async () => {
    const { origin } = new URL(serving.url);
    const asked: string[] = [];
    page.on("requestfinished", (request) => asked.push(request.url()));
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    await openDesk(page, serving.url, filesIn(content));
    await page.getByText("The ferry stops").waitFor();
    await openArticle(page, "2026/03/ferry");
    expect(asked.filter((url) => !/^(?:blob|data):/.test(url) && !url.startsWith(origin))).toEqual(
      [],
    );
    // The preview has a base, which its absolute URLs can do without.
    // Sveltia CMS looks whether its server is well, and can do without the answer.
    expect(refused.filter((text) => !/status|base-uri/.test(text))).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  "a folder without a publication is refused, with what to choose instead",
  async () => {
    await offerFolder(page, serving.url, { "holidays/beach.txt": "" });
    await page.goto(`${serving.url}admin/`);
    await page.getByRole("button", { name: /folder/ }).click();
    await page.getByText("has no content/publication.yaml").waitFor();
  },
  PATIENCE_MS,
);

import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { asFiles, changedFiles, type Files, takeFiles } from "../kit/desk/local-folder.ts";
import { openArticle, save } from "../kit/desk/open-desk.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { article } from "../kit/publications/publication-files.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

const LONG = "A paragraph of which there are many, so that the text is as long as a book.\n\n";
/** Articles that are hard to save without harm, each with its title at the end of its first line that has one. */
const ARTICLES = {
  crlf: article({ future: "yes # not ours" }, "One.\n\nTwo.\n").replaceAll("\n", "\r\n"),
  mark: `\ufeff${article()}`,
  "no-body": article({}, ""),
  "no-line-end": article({}, "One.").trimEnd(),
  long: article({}, LONG.repeat(1_300)),
  umlauts: article(
    { image: '{ src: "/media/Brücke am Mittag.png", alt: A bridge }' },
    "![A bridge](</media/Brücke am Mittag.png>)\n",
  ),
  mapping: article(
    { citations: "\n  report: { title: The report } # ours\n  law: https://law.example/" },
    "One [@report].\n",
  ),
};
const FILES = Object.fromEntries(
  Object.entries(ARTICLES).map(([name, text]) => [`content/articles/${name}.md`, text]),
);

/** The end of a file with a word more in its text. */
function withEnd(space: string, offset: number, text: string): string {
  if (text.slice(0, offset).endsWith("\n---")) return `${space}End.\n`;
  return ` End.${space || "\n"}`;
}

let desk: ServedDesk;
let page: Page;
let files: Files;
beforeAll(async () => {
  desk = await serveDesk({ "articles/a.md": article() });
  files = { ...desk.files, ...asFiles(FILES) };
}, PATIENCE_MS);
afterAll(() => desk.end());
afterEach(() => page.context().close());

test(
  "an awkward article changes in its headline and its text, and nowhere else",
  async () => {
    page = await desk.open(files);
    for (const [name, text] of Object.entries(ARTICLES)) {
      await openArticle(page, name);
      await page.getByRole("textbox", { name: "Headline" }).fill("New");
      await page.getByRole("textbox", { name: "Text", exact: true }).press("Control+End");
      await page.keyboard.type(" End.");
      await save(page);
      const after = await takeFiles(page);
      const path = `content/articles/${name}.md`;
      const longer = text.replace("A headline", "New").replace(/\s*$/, withEnd);
      expect(changedFiles(files, after)).toEqual({ [path]: longer });
      files = after;
    }
  },
  PATIENCE_MS,
);

test(
  "files that can't be read are named, with what is wrong, and stay as they are",
  async () => {
    const broken = asFiles({
      "content/articles/brackets.md": "---\ntitle: [oops\n---\n\nText.\n",
      "content/articles/text.md": "Text without fields.\n",
    });
    page = await desk.open({ ...files, ...broken });
    const alert = page.getByRole("alert").filter({ hasText: "can’t be opened here" });
    await alert.waitFor();
    const said = (await alert.textContent()) ?? "";
    expect(said).toContain("content/articles/brackets.md can’t be opened here. The fields above");
    expect(said).toContain("content/articles/text.md can’t be opened here. It has no fields");
    expect(await page.getByText("oops").count()).toBe(0);
  },
  PATIENCE_MS,
);

test(
  "what the desk can't save without harm is refused, with the reason on the screen",
  async () => {
    const shared = article({ title: "&name A headline", kicker: "*name" });
    page = await desk.open({ ...files, ...asFiles({ "content/articles/shared.md": shared }) });
    await openArticle(page, "shared");
    await page.getByRole("textbox", { name: "Headline" }).fill("New");
    await page.getByRole("button", { name: /Save/ }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("without harm to other lines").waitFor();
    const after = await takeFiles(page);
    expect(after["content/articles/shared.md"]).toBe(Buffer.from(shared).toString("base64"));
  },
  PATIENCE_MS,
);

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { page } from "../../compare/built-pages.ts";
import { writeBrowser } from "../../kit/browser/launch-browser.ts";
import { dateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

vi.setConfig({ testTimeout: 120_000 });

const place = useScratch();

const block = (colour: string, height: number) =>
  `<svg width="800" height="${height}" style="display:block"><rect width="800" height="${height}" fill="${colour}"/></svg>`;

function site(name: string, pages: Record<string, string>): string {
  for (const [path, text] of Object.entries({
    "index.html": page("Front", { kind: "front" }),
    ...pages,
  })) {
    mkdirSync(join(place.folder, name, path, ".."), { recursive: true });
    writeFileSync(join(place.folder, name, path), `<!DOCTYPE html>${text}`);
  }
  return join(place.folder, name);
}

async function colourAt(file: string, top: number): Promise<string> {
  const { data } = await sharp(file)
    .extract({ left: 400, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  return red > 200 ? "red" : green > 100 && blue < 80 ? "green" : blue > 200 ? "blue" : "none";
}

test("pictures show a page in both sites from where its own content differs, however far down", async () => {
  const own = (colour: string) => block("blue", 3_000) + block(colour, 500) + block("blue", 200);
  const before = site("before", {
    "a/index.html": page("One", { own: own("red") }),
    "b/index.html": page("Same", { own: block("red", 100), frame: "Foot" }),
  });
  const after = site("after", {
    "a/index.html": page("One", { own: own("green"), frame: "Another foot" }),
    "b/index.html": page("Same", { own: block("red", 100), frame: "Another foot" }),
    "c/index.html": page("New", { own: block("green", 100) }),
  });
  const browser = join(place.folder, "browser");
  await writeBrowser(browser);
  const pictures = join(after, "_review");
  const args = ["compare", before, after, "--markdown", "--url", "https://preview.test"];
  const { status, stdout } = dateline([...args, "--pictures", pictures], { CHROME_PATH: browser });
  expect(status).toBe(0);
  const names = readdirSync(pictures);
  expect(names).toHaveLength(3);
  expect(stdout.match(/<img /g)).toHaveLength(3);
  const [old = ""] = names.filter((name) => name.endsWith("-before.webp"));
  expect(await colourAt(join(pictures, old), 100)).toBe("blue");
  expect(await colourAt(join(pictures, old), 300)).toBe("red");
  const now = old.replace("before", "after");
  expect(await colourAt(join(pictures, now), 300)).toBe("green");
});

import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { launchBrowser } from "../kit/browser/launch-browser.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { buildSite } from "../kit/sites/built-site.ts";

/** `npm run screenshots`: the pictures of the README, of a fresh build of the demonstration. */
const PICTURES = [
  { file: "screenshot-front.png", url: "" },
  {
    file: "screenshot-article.png",
    url: "2026/11/how-us-immigration-agency-works-with-local-police/",
  },
];
const LARGEST = 160_000;

const folder = join(ROOT, ".github");
mkdirSync(folder, { recursive: true });
const site = buildSite(join(ROOT, "content"));
const server = await serveStatic(site.folder);
const browser = await launchBrowser();
const context = await browser.newContext({
  viewport: { width: 1280, height: 900 },
  colorScheme: "light",
});
const page = await context.newPage();
for (const { file, url } of PICTURES) {
  await page.goto(server.url + url, { waitUntil: "networkidle" });
  const path = join(folder, file);
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(path);
  const { size } = statSync(path);
  process.stdout.write(`${path}: ${size} bytes\n`);
  if (size > LARGEST) process.exitCode = 1;
}
await browser.close();
await server.close();
site.remove();

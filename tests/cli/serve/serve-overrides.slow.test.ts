import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../../kit/servers/serve-command.ts";

vi.setConfig({ testTimeout: 120_000 });

const place = useScratch();
let serving: Serving | undefined;
afterEach(() => serving?.kill());

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(place.folder, path)), { recursive: true });
  writeFileSync(join(place.folder, path), text);
};

/** A foot that shows the original below some words. */
const foot = (words: string, before = "") => `import { html } from "dateline-news";
import { foot as original } from "dateline-news/parts/foot";
export { browseLinks } from "dateline-news/parts/foot";
${before}
export const foot = (site) => html\`<p class="own">${words}</p>\${original(site)}\`;
`;

async function served(): Promise<{ status: number; text: string }> {
  const response = await fetch(`${serving?.url}`, { headers: { accept: "text/html" } });
  return { status: response.status, text: await response.text() };
}

/** Waits for the front page to have some words, or to have them no more. */
async function until(words: string, isThere = true): Promise<{ status: number; text: string }> {
  for (const end = performance.now() + 20_000; ; await setTimeout(50)) {
    const answer = await served();
    if (answer.text.includes(words) === isThere) return answer;
    if (performance.now() > end) throw new Error(`no “${words}” in:\n${answer.text}`);
  }
}

async function serve(): Promise<void> {
  const content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
  const output = join(place.folder, "_site");
  const options = ["--port", "18392", "--now", NOW, "--cache", join(place.folder, ".cache")];
  serving = await serveLive(["--content", content, "--output", output, ...options]);
}

test("a part is added, edited, broken, fixed and removed while the server runs", async () => {
  await serve();
  await until('class="foot"');
  write("layouts/parts/foot.js", foot("First words"));
  await until("First words");
  write("layouts/parts/foot.js", foot("Second words"));
  await until("Second words");
  write("layouts/parts/foot.js", "export const foot = (site => 1;\n");
  const broken = await until("override/syntax");
  expect(broken.text).toMatch(/<dialog.*layouts\/parts\/foot\.js:1:\d+.*<\/dialog>/s);
  expect(broken.text).toContain("Second words");
  write("layouts/parts/foot.js", foot("Third words"));
  expect((await until("Third words")).status).toBe(200);
  write("layouts/parts/foot.js", foot("Fourth words", 'throw new Error("not now");'));
  expect((await until("override/throws")).text).toContain("not now, while rendering");
  write("content/articles/one.md", article({ title: "Edited meanwhile" }));
  await setTimeout(500);
  expect((await served()).text).toMatch(/<dialog.*not now/s);
  write("layouts/parts/foot.js", foot("Fifth words"));
  await until("Fifth words");
  await until("Edited meanwhile");
  rmSync(join(place.folder, "layouts"), { recursive: true });
  await until("Fifth words", false);
  expect((await served()).text).toContain('class="foot"');
});

test("a file that a part imports, and Eleventy's configuration, are noticed too", async () => {
  write("lib/words.js", 'export const words = "From the library";\n');
  write("layouts/parts/foot.js", foot(`\${words}`, 'import { words } from "../../lib/words.js";'));
  await serve();
  await until("From the library");
  write("lib/words.js", 'export const words = "From the new library";\n');
  await until("From the new library");
  const config = (words: string) => `import { dateline } from "dateline-news/eleventy";
export default async (config) => {
  config.addTransform("words", (content) => content + "<!-- ${words} -->");
  await dateline(config);
};
`;
  write(".eleventy.js", config("a transform"));
  await until("a transform");
  write(".eleventy.js", config("a changed one"));
  await until("a changed one");
  rmSync(join(place.folder, ".eleventy.js"));
  await until("a changed one", false);
});

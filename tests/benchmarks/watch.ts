/// <reference lib="dom" />
/**
 * `npm run bench:watch -- [articles] [edits]`: how long an editor waits, from saving a file to seeing it in the browser,
 * with `dateline serve` on a corpus of the benchmark's. Prints medians; a body, a headline, a new file, a deletion.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { launchBrowser } from "../kit/browser/launch-browser.ts";
import { serveLive } from "../kit/servers/serve-command.ts";
import { story } from "./corpus/corpus.ts";
import { writeCorpus } from "./corpus/write.ts";
import { dateline } from "./formats/dateline.ts";

const [articles = 10_000, edits = 20] = process.argv.slice(2).map(Number);
const corpus = { seed: 1, articles };
const folder = join(tmpdir(), "dateline-watch");
const content = join(folder, "content");
/** The engine compiles what it runs often: an editor saves more than three times. */
const WARM_UP = 3;
/** An editor looks at what was saved before saving again: by then the build of the whole site has ended. */
const BETWEEN_MS = 2_500;
const PATIENCE_MS = 20_000;

interface Seen {
  text: string;
}

rmSync(folder, { recursive: true, force: true });
writeCorpus(content, corpus, dateline);
const output = join(folder, "_site");
const place = ["--content", content, "--output", output, "--cache", join(folder, "cache")];
const serving = await serveLive([...place, "--port", "0", "--no-restart"]);
await serving.waitFor(/^Built /m, 600_000);
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const seen: Seen = { text: "" };
  page.on("console", (message) => {
    if (message.text().startsWith("seen ")) seen.text = message.text();
  });
  // The page itself tells what it shows, as soon as it does.
  await page.addInitScript(() => {
    const tell = () => console.debug(`seen ${document.body?.textContent ?? ""}`);
    const watch = () => {
      tell();
      new MutationObserver(tell).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    };
    document.addEventListener("DOMContentLoaded", watch);
  });
  const one = story(corpus, Math.floor(articles / 2));
  const file = join(content, dateline.path(one));
  const { yyyy, mm } = { yyyy: one.date.slice(0, 4), mm: one.date.slice(5, 7) };
  await page.goto(`${serving.url}${yyyy}/${mm}/${one.slug}/`);
  const rows: [string, number[]][] = [
    ["a body", []],
    ["a headline", []],
    ["a new file", []],
    ["a deletion", []],
  ];
  for (let round = 0; round < edits + WARM_UP; round += 1) {
    const text = readFileSync(file, "utf8");
    const mark = `Edit number ${round}.`;
    record(rows, 0, round, await until(seen, mark, () => appendFileSync(file, `\n${mark}\n`)));
    const headline = `Headline number ${round}`;
    const changed = `${text.replace(/^title: .*$/m, `title: ${headline}`)}\n${mark}\n`;
    record(rows, 1, round, await until(seen, headline, () => writeFileSync(file, changed)));
  }
  await page.goto(serving.url);
  const fresh = join(content, "articles/new-one.md");
  for (let round = 0; round < edits + WARM_UP; round += 1) {
    const headline = `New article ${round}`;
    const text = readFileSync(file, "utf8")
      .replace(/^title: .*$/m, `title: ${headline}`)
      .replace(/^date: .*$/m, `date: ${new Date(Date.now() - 60_000).toISOString()}`);
    record(rows, 2, round, await until(seen, headline, () => writeFileSync(fresh, text)));
    record(rows, 3, round, await until(seen, headline, () => rmSync(fresh), true));
  }
  for (const [what, times] of rows) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
    console.log(`${what}: median ${at(0.5)} ms, from ${at(0)} to ${at(0.99)}, of ${times.length}`);
  }
} finally {
  await browser.close();
  await serving.stop();
  serving.kill();
}

/** Milliseconds from the change to its being seen, or to its being gone. */
async function until(seen: Seen, words: string, change: () => void, gone = false): Promise<number> {
  await setTimeout(BETWEEN_MS);
  const started = performance.now();
  change();
  while (seen.text.includes(words) === gone) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${words} was not seen`);
    await setTimeout(1);
  }
  return performance.now() - started;
}

function record(rows: [string, number[]][], row: number, round: number, time: number): void {
  if (round >= WARM_UP) rows[row]?.[1].push(time);
}

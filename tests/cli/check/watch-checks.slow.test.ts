import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { NOW, startDateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

test("--watch reports what a change brought, and what it mended", async () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article({ date: "2026-02-30" }),
  });
  const cache = join(place.folder, ".cache");
  const args = ["check", "--watch", "--content", content, "--cache", cache, "--now", NOW];
  const child = startDateline(args);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  const printed = async (pattern: RegExp): Promise<void> => {
    const until = performance.now() + 60_000;
    while (!pattern.test(text)) {
      if (performance.now() > until) throw new Error(`never printed ${pattern}:\n${text}`);
      await setTimeout(25);
    }
  };
  try {
    await printed(/error date\/invalid[\s\S]*Watching /);
    text = "";
    writeFileSync(join(content, "articles/a.md"), article({}, "[Where](/nowhere/)\n"));
    await printed(
      /warning link\/missing[\s\S]*mended: [\s\S]*date\/invalid[\s\S]*0 errors, 1 warning/,
    );
    expect(text).not.toContain("Watching");
  } finally {
    child.kill("SIGTERM");
  }
});

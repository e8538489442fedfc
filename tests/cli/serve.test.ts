import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { article, buildArgs, startDateline, useScratch, writeContent } from "../kit/site.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();
let content: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
});

/** Serves into a folder of the content itself, where a build that sets off the next would never end. */
function serve() {
  const output = join(content, "_site");
  const [, ...options] = buildArgs(content, output);
  const child = startDateline(["serve", "--no-restart", "--port", "18391", ...options]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      said += data;
    });
  }
  const builds = () => said.match(/^Built /gm)?.length ?? 0;
  const until = async (reached: () => boolean) => {
    while (!reached() && child.exitCode === null) await setTimeout(20);
  };
  return { child, output, builds, until, said: () => said };
}

test("a change is built once; an error is told and leaves what is served; its mending is built", async () => {
  const { child, output, builds, until, said } = serve();
  try {
    await until(() => said().includes("Serving"));
    writeFileSync(join(content, "articles/two.md"), article({ title: "Two" }));
    await until(() => builds() === 2);
    expect(existsSync(join(output, "2026/03/two/index.html"))).toBe(true);
    writeFileSync(join(content, "articles/two.md"), article({ section: "nowhere" }));
    await until(() => said().includes("Nothing was written"));
    expect(existsSync(join(output, "2026/03/two/index.html"))).toBe(true);
    writeFileSync(join(content, "articles/two.md"), article({ title: "Mended" }));
    await until(() => builds() === 3);
    await setTimeout(700);
    expect(builds()).toBe(3);
  } finally {
    child.kill("SIGKILL");
  }
});

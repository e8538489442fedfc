import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { readHere } from "../../src/content/articles/read-here.ts";
import { build } from "../../src/engine/build.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openSession } from "../../src/engine/store/session.ts";
import { NOW } from "../kit/builds/command.ts";
import { stopAtPlan } from "../kit/builds/stop-at-plan.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

test("threads are started, and waited for, before this one reads, which it does without a pause", async () => {
  const { folder } = place;
  const content = writeContent(join(folder, "content"), { "articles/one.md": article() });
  const options = { content, output: join(folder, "out"), cache: join(folder, "cache") };
  const request = requestOf(options, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
  const session = openSession(request);
  const done: string[] = [];
  await stopAtPlan(
    build,
    {
      request,
      session,
      onChange: async (articles) => {
        await setImmediate();
        done.push(`started for ${articles}`);
      },
      read: async (files, reading) => {
        done.push("read");
        await readHere(files, reading);
      },
    },
    () => done.push("planned"),
  );
  expect(done).toEqual(["started for 1", "read", "planned"]);
  session.close();
});

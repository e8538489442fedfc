import { join } from "node:path";
import { expect, test } from "vitest";
import { surveyOf } from "../../../src/engine/output/survey.ts";
import { surveyInThread } from "../../../src/engine/output/survey-in-thread.ts";
import { READ_WORKER } from "../../../src/engine/threads/read-in-threads.ts";
import { openThreads } from "../../../src/engine/threads/threads.ts";
import { writeFiles } from "../../kit/builds/staged-files.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("a thread that was started sees what this one sees; none is started for it", async () => {
  const output = join(place.folder, "_site");
  writeFiles(output, { "index.html": "front", "a/é/index.html": "a longer page" });
  const seen = surveyOf(output);
  expect(seen.paths).toEqual(["a/é/index.html", "index.html"]);
  expect([...seen.sizes]).toEqual([13, 5]);
  const threads = openThreads(READ_WORKER, 1);
  const survey = surveyInThread(threads);
  try {
    expect(await survey(output)).toEqual(seen);
    expect(threads.started()).toBe(false);
    await threads.start();
    expect(await survey(output)).toEqual(seen);
    await expect(survey(join(output, "index.html"))).rejects.toThrow(/ENOTDIR/);
  } finally {
    await threads.close();
  }
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { onlyServer } from "../../../src/cli/serve/only-server.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

/** A process that serves an output until it is killed. */
async function serverOf(output: string) {
  const module = JSON.stringify(join(ROOT, "src/cli/serve/only-server.ts"));
  const script = `import { onlyServer } from ${module};
onlyServer(${JSON.stringify(output)}, ${JSON.stringify(place.folder)});
console.log("serving");
setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  await once(child.stdout, "data");
  return child;
}

test("a second server of one output is refused until the first ends, however it ends", async () => {
  const first = await serverOf("/paper/.preview");
  const second = () => onlyServer("/paper/.preview", place.folder);
  expect(second).toThrow(`this publication is being served already, by process ${first.pid}`);
  expect(() => onlyServer("/paper/.other", place.folder)).not.toThrow();
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(second).not.toThrow();
});

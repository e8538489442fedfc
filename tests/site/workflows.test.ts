import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
}
interface Job {
  needs?: string;
  if?: string;
  environment?: string;
  permissions?: Record<string, string>;
  /** Another workflow, in place of steps. */
  uses?: string;
  steps?: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = ".github/workflows/";
const NAMES = readdirSync(FOLDER);

function workflow(name: string): Workflow {
  return parse(readFileSync(FOLDER + name, "utf8"));
}
const stepsOf = (name: string) =>
  Object.values(workflow(name).jobs).flatMap(({ steps = [] }) => steps);

test.each(NAMES)(
  "%s gives no permission that a job does not ask for, and names actions by hash",
  (name) => {
    expect(Object.values(workflow(name).permissions).filter((level) => level !== "read")).toEqual(
      [],
    );
    for (const { uses } of stepsOf(name)) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  },
);

test.each(NAMES)("in %s no text of an event becomes a part of a command", (name) => {
  for (const { run = "" } of stepsOf(name)) expect(run).not.toContain("${{");
});

test("publishing installs what a build needs", () => {
  for (const name of ["publish.yml", "publish-archive.yml"]) {
    const runs = stepsOf(name).flatMap(({ run }) => run ?? []);
    expect(runs.filter((run) => run.startsWith("npm"))).toEqual(["npm ci --omit=dev"]);
  }
});

test("a run that finds nothing to do keeps nothing and deploys nothing", () => {
  const { build, deploy } = workflow("publish.yml").jobs;
  const [save] = build?.steps?.filter(({ uses }) => uses?.startsWith("actions/cache/save")) ?? [];
  const [upload] = build?.steps?.filter(({ uses }) => uses?.includes("upload-pages")) ?? [];
  expect(save?.if).toBe(
    "steps.build.outputs.worked == 'true' || steps.handbook.outputs.worked == 'true'",
  );
  expect(upload?.if).toBe("steps.deploy.outputs.key != ''");
  expect(deploy?.if).toBe("needs.build.outputs.key != ''");
});

test("the content of a pull request is built by itself, beside the tests", () => {
  const { content, tests } = workflow("check.yml").jobs;
  expect(content?.steps?.at(-1)?.run).toBe("npx dateline build");
  expect([content?.needs, tests?.needs]).toEqual([undefined, undefined]);
});

test("no warning of the content and no busy machine turns a night red", () => {
  const runs = stepsOf("nightly.yml").flatMap(({ run }) => run ?? []);
  expect(runs.join("\n")).not.toContain("--strict");
  expect(runs.find((run) => run.includes("bench:pages"))).toContain("--least 95");
});

test("new code is published once it has passed the tests, new articles of the hour without them", () => {
  const { tests, build } = workflow("publish.yml").jobs;
  expect(tests).toMatchObject({
    if: "github.event_name == 'push'",
    uses: "./.github/workflows/check.yml",
  });
  expect(build?.needs).toBe("tests");
  expect(build?.if).toContain("needs.tests.result != 'failure'");
});

test("a release is tested, tagged with its version, and published as packed, with provenance", () => {
  const { tests, publish } = workflow("release.yml").jobs;
  expect(parse(readFileSync(`${FOLDER}release.yml`, "utf8")).on).toEqual({
    push: { tags: ["v*.*.*"] },
  });
  expect(tests?.steps?.at(-1)?.run).toBe("npm run test:all");
  expect(publish).toMatchObject({
    needs: "tests",
    environment: "npm",
    permissions: { contents: "read", "id-token": "write" },
  });
  const runs = publish?.steps?.flatMap(({ run }) => run ?? []) ?? [];
  expect(runs[0]).toContain('"$GITHUB_REF_NAME" != "$version"');
  expect(runs.at(-1)).toMatch(/^npm publish --provenance /);
  // Scripts of packages could use the permission to publish.
  expect(runs).toContain("npm ci --ignore-scripts");
});

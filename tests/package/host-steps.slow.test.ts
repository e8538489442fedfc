import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HOST_NAMES } from "../../src/hosts/hosts.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { NODE_FIRST } from "../kit/package/installed-package.ts";
import { installedPublication, runIn } from "../kit/package/installed-publication.ts";

interface Step {
  id?: string;
  run?: string;
  env?: Record<string, string>;
}

const { folder, remove } = scratch();
const BIN = join(folder, "node_modules/.bin");

beforeAll(async () => {
  await installedPublication(folder);
  for (const name of ["package.json", "package-lock.json"]) rmSync(join(folder, name));
});
afterAll(remove);

/** A new paper for a host, in an empty folder. */
function paperFor(host: string): string {
  const paper = join(folder, host);
  const args = ["init", paper, "--yes", "--host", host, "--title", "The Post"];
  expect(runIn(folder, join(BIN, "dateline"), args)).toMatchObject({ status: 0, stderr: "" });
  return paper;
}

/** Runs a step as a runner does. npm would look for the package in the paper alone, so its folder is in `PATH`. */
function runStep(paper: string, { run = "" }: Step, env: Record<string, string> = {}) {
  const script = run.replaceAll("npx dateline", "dateline");
  const path = `${BIN}:${NODE_FIRST.PATH ?? process.env.PATH}`;
  return runIn(paper, "bash", ["-e", "-o", "pipefail", "-c", script], { ...env, PATH: path });
}

function stepsIn(paper: string, path: string, job: string): Step[] {
  return parse(readFileSync(join(paper, path), "utf8")).jobs[job].steps;
}

const GITHUB = ".github/workflows/publish.yml";
const FORGEJO = ".forgejo/workflows/publish.yml";

describe.each(HOST_NAMES.filter((name) => !["none", "gitlab"].includes(name)))("for %s", (host) => {
  let paper = "";
  beforeAll(() => {
    paper = paperFor(host);
  });

  test("the build step builds the site, and says when there is nothing to do", () => {
    const isForgejo = existsSync(join(paper, FORGEJO));
    const steps = stepsIn(paper, isForgejo ? FORGEJO : GITHUB, isForgejo ? "publish" : "build");
    const build = steps.find(({ id }) => id === "build") ?? {};
    for (const said of ["changed=true\nworked=true\n", "changed=false\nworked=false\n"]) {
      const GITHUB_OUTPUT = join(paper, "output.txt");
      writeFileSync(GITHUB_OUTPUT, "");
      const address = { BASE_PATH: "", ORIGIN: "https://post.example" };
      const env = { GITHUB_ACTIONS: "true", GITHUB_OUTPUT, ...address };
      expect(runStep(paper, build, env), host).toMatchObject({ status: 0 });
      expect(readFileSync(GITHUB_OUTPUT, "utf8")).toBe(said);
    }
    expect(existsSync(join(paper, "_site/index.html"))).toBe(true);
  });

  test("every step is a script that a shell can read", () => {
    for (const path of [GITHUB, FORGEJO].filter((each) => existsSync(join(paper, each)))) {
      const { jobs } = parse(readFileSync(join(paper, path), "utf8"));
      for (const { steps } of Object.values<{ steps: Step[] }>(jobs))
        for (const { run } of steps)
          if (run) execFileSync("bash", ["-n"], { input: run.replace(/\$\{\{.*?\}\}/g, "x") });
    }
  });
});

test("GitLab's script builds into public/, and ends a run without changes with a warning", () => {
  const paper = paperFor("gitlab");
  const { pages } = parse(readFileSync(join(paper, ".gitlab-ci.yml"), "utf8"));
  const run = (pages.script as string[]).filter((line) => !line.startsWith("npm ci")).join("\n");
  const env = { CI_PAGES_URL: "https://post.gitlab.test/news", CI_PIPELINE_SOURCE: "schedule" };
  expect(runStep(paper, { run }, env).status).toBe(0);
  expect(readFileSync(join(paper, "public/index.html"), "utf8")).toContain('href="/news/assets/');
  expect(runStep(paper, { run }, env)).toMatchObject({ status: 75 });
});

test("GitLab's preview is built at the address of its artifacts, and reports problems as GitLab reads them", () => {
  const paper = paperFor("gitlab");
  const { preview } = parse(readFileSync(join(paper, ".gitlab-ci.yml"), "utf8"));
  const run = (preview.script as string[]).filter((line) => !line.startsWith("npm ci")).join("\n");
  const env = {
    CI_PROJECT_PATH: "group/sub/paper",
    CI_PROJECT_ROOT_NAMESPACE: "group",
    CI_PAGES_DOMAIN: "gitlab.test",
    CI_JOB_ID: "77",
    CI_MERGE_REQUEST_IID: "12",
  };
  expect(runStep(paper, { run }, env)).toMatchObject({ status: 0 });
  const front = readFileSync(join(paper, "preview/index.html"), "utf8");
  expect(front).toContain('href="/-/sub/paper/-/jobs/77/artifacts/preview/assets/');
  expect(front).toContain("Merge request !12");
  expect(JSON.parse(readFileSync(join(paper, "problems.json"), "utf8"))[0]).toHaveProperty(
    "fingerprint",
  );
  for (const path of preview.artifacts.paths) expect(existsSync(join(paper, path))).toBe(true);
});

test("Codeberg's step commits each deployment to the branch, and nothing if nothing changed", () => {
  const paper = join(folder, "codeberg");
  const [publish] = stepsIn(paper, FORGEJO, "publish").filter(({ run }) => run?.includes("push"));
  const repository = join(folder, "codeberg.git");
  mkdirSync(repository);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", repository, ...args], { encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet", "--bare");
  const env = {
    REPOSITORY: repository,
    GITHUB_ACTOR: "jane",
    GITHUB_SHA: "1a2b3c4",
    GITHUB_WORKSPACE: paper,
    RUNNER_TEMP: join(folder, "temp"),
  };
  const commits = () => git("rev-list", "pages").trim().split("\n").length;
  const again = () => {
    rmSync(env.RUNNER_TEMP, { recursive: true, force: true });
    mkdirSync(env.RUNNER_TEMP);
    return runStep(paper, publish ?? {}, env);
  };
  expect(again()).toMatchObject({ status: 0 });
  expect(commits()).toBe(1);
  expect(git("ls-tree", "--name-only", "pages").split("\n")).toContain("index.html");
  expect(again()).toMatchObject({ status: 0 });
  expect(commits()).toBe(1);
  writeFileSync(join(paper, "_site/new.txt"), "New\n");
  rmSync(join(paper, "_site/robots.txt"));
  expect(again()).toMatchObject({ status: 0 });
  expect(commits()).toBe(2);
  const names = git("ls-tree", "--name-only", "pages").split("\n");
  expect(names).toContain("new.txt");
  expect(names).not.toContain("robots.txt");
});

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { hostFiles } from "../../src/starter/host-files.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { ANSWERS } from "./answers.ts";

const place = useScratch();

interface Step {
  id?: string;
  run?: string;
}

/** The step of “Show preview”, or of another job, whose commands have this text. */
function stepWith(text: string, name = "show-preview", job = "show"): string {
  const files = hostFiles({ ...ANSWERS, host: "cloudflare" });
  const workflow = files.find(({ path }) => path.endsWith(`/${name}.yml`))?.text ?? "";
  const steps: Step[] = parse(workflow).jobs[job].steps;
  return steps.find(({ run }) => run?.includes(text))?.run ?? "";
}

/** Runs a step as a runner does, with stand-ins for its programs. */
function runStep(run: string, programs: Record<string, string> = {}, env: NodeJS.ProcessEnv = {}) {
  const bin = join(place.folder, "bin");
  mkdirSync(bin, { recursive: true });
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const all = { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env };
  const ran = spawnSync("bash", ["-e", "-c", run], {
    cwd: place.folder,
    env: all,
    encoding: "utf8",
  });
  return { status: ran.status, stderr: ran.stderr };
}

function write(path: string, text = "x"): void {
  mkdirSync(join(place.folder, path, ".."), { recursive: true });
  writeFileSync(join(place.folder, path), text);
}

test("of a stranger's preview, no link and nothing that a host would run is left", () => {
  const site = join(place.folder, "preview/_site");
  for (const path of ["index.html", "2026/functions/index.html", "_headers"])
    write(`preview/_site/${path}`);
  for (const path of ["_worker.js", "functions/a.js", "netlify.toml", "_routes.json", ".netlify/x"])
    write(`preview/_site/${path}`);
  write("secret.txt");
  symlinkSync(join(place.folder, "secret.txt"), join(site, "link.html"));
  symlinkSync(place.folder, join(site, "folder"));
  symlinkSync(place.folder, join(place.folder, "preview/before"));
  write("preview/_site/a\nb.html");
  expect(runStep(stepWith("find preview"))).toEqual({ status: 0, stderr: "" });
  expect(readdirSync(site).sort()).toEqual(["2026", "_headers", "a\nb.html", "index.html"]);
  expect(readdirSync(join(site, "2026"))).toEqual(["functions"]);
  expect(readdirSync(join(place.folder, "preview"))).toEqual(["_site"]);
  expect(readFileSync(join(place.folder, "secret.txt"), "utf8")).toBe("x");
});

test("a site that is a link to a folder elsewhere is refused, and that folder stays untouched", () => {
  write("home/.config");
  mkdirSync(join(place.folder, "preview"));
  symlinkSync(join(place.folder, "home"), join(place.folder, "preview/_site"));
  expect(runStep(stepWith("find preview")).status).toBe(0);
  expect(readdirSync(join(place.folder, "home"))).toEqual([".config"]);
  expect(readdirSync(join(place.folder, "preview"))).toEqual([]);
});

test("an enormous preview ends the job before any secret is used", () => {
  write("preview/_site/index.html");
  const { status, stderr } = runStep(stepWith("find preview"), { du: "echo '9000\tpreview'" });
  expect([status, stderr]).toEqual([1, "The preview has 9000 MB\n"]);
});

test("the pull request is the open one of the commit that GitHub built, and its site is there or not", () => {
  const output = join(place.folder, "output.txt");
  const run = (number: string) => {
    writeFileSync(output, "");
    expect(
      runStep(stepWith("gh pr list"), { gh: `echo ${number}` }, { GITHUB_OUTPUT: output }).status,
    ).toBe(0);
    return readFileSync(output, "utf8");
  };
  expect(run("12")).toBe("number=12\n");
  write("preview/_site/index.html");
  expect(run("12")).toBe("number=12\nsite=12\n");
  expect(run("")).toBe("number=\nsite=\n");
});

test("the comment is written once, and then only our own one is replaced", () => {
  const log = join(place.folder, "gh.txt");
  const programs = (id: string) => ({
    npx: 'echo "$@"',
    gh: `echo "$@" >> '${log}'; case "$*" in *--paginate*) printf '${id}' ;; esac`,
  });
  const env = {
    ADDRESS: "",
    COMMIT: "1a2b3c",
    RUN: "https://run.test",
    NUMBER: "12",
    GH_REPO: "a/b",
  };
  const run = (id: string) => {
    writeFileSync(log, "");
    expect(runStep(stepWith("dateline compare"), programs(id), env).status).toBe(0);
    return readFileSync(log, "utf8").split("\n")[1];
  };
  expect(run("")).toBe("pr comment 12 --body-file comment.md");
  expect(run("77\n78\n")).toContain("PATCH repos/a/b/issues/comments/77 --field body=@comment.md");
  const comment = readFileSync(join(place.folder, "comment.md"), "utf8").split("\n");
  expect(comment[0]).toBe("<!-- dateline preview -->");
  expect(comment[1]).toContain("--no-browser");
  expect(comment[1]).not.toContain("--url");
});

test("a site of main that is broken now is not compared with an earlier one", () => {
  write("package-lock.json");
  write("before/package-lock.json");
  write("before/_site/index.html");
  const run = `cd before\n${stepWith("write-baseline", "preview", "preview")}`;
  const npx = (status: number) => ({ npx: `case "$2" in build) exit ${status} ;; esac` });
  expect(runStep(run, npx(0)).status).toBe(0);
  expect(readdirSync(join(place.folder, "before")).sort()).toEqual([
    "_site",
    "node_modules",
    "package-lock.json",
  ]);
  expect(runStep(run, npx(1)).status).toBe(1);
  expect(readdirSync(join(place.folder, "before"))).not.toContain("_site");
});

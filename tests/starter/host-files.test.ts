import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HOST_NAMES, HOSTS, type HostName } from "../../src/hosts/hosts.ts";
import type { Answers } from "../../src/starter/answers.ts";
import { hostFiles } from "../../src/starter/host-files.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { ANSWERS } from "./answers.ts";

const place = useScratch();

const named = HOST_NAMES.filter((name) => name !== "none");

const filesOf = (host: HostName, answers: Partial<Answers> = {}, lfs = false) =>
  new Map(
    hostFiles({ ...ANSWERS, ...answers, host }, { lfs }).map(({ path, text }) => [path, text]),
  );

const ofGitHub = (host: HostName) => filesOf(host).get(".github/workflows/publish.yml");
const workflows = named.flatMap((host) => {
  const text = ofGitHub(host);
  return text === undefined ? [] : [{ host, text }];
});

describe.each(named)("for %s", (host) => {
  const files = filesOf(host);
  const texts = [...files.values()].join("\n");

  test("the site is built without development dependencies, and nothing is left to fill in", () => {
    expect(texts).toContain("npx dateline build");
    expect(texts).toMatch(/--omit=dev/);
    expect(texts).not.toMatch(/npm (?:test|run (?!build))|vitest|\{\{\w/);
  });

  test("YAML and JSON can be read", () => {
    for (const [path, text] of files) {
      if (path.endsWith(".yml")) expect(parse(text), path).toBeTypeOf("object");
      if (path.endsWith(".jsonc"))
        expect(JSON.parse(text.replace(/^\/\/.*$/gm, "")), path).toBeTypeOf("object");
    }
  });

  test("what runs is pinned: actions by commit, programs by version", () => {
    for (const [, name] of texts.matchAll(/uses: (\S+)/g))
      expect(name).toMatch(/@(?:[0-9a-f]{40}|v\d+\.\d+\.\d+)$/);
    for (const [, name] of texts.matchAll(/npx --yes (\S+)/g))
      expect(name).toMatch(/@\d+\.\d+\.\d+$/);
  });

  test("what the last build kept is kept, and the site with it", () => {
    expect(texts).toMatch(/\.cache\n\s+(?:- )?(?:_site|public)\n/);
  });

  test("its page in the handbook exists", () => {
    const { guide } = HOSTS[host];
    const folder = join(ROOT, "src/handbook/content/articles/how-to");
    expect(readFileSync(join(folder, `${guide}.md`), "utf8")).toContain(`--host ${host}`);
  });
});

describe.each(workflows)("the workflow for $host", ({ text }) => {
  const { concurrency, jobs } = parse(text);

  test("publishes one site at a time, of main alone, and stops none half-way", () => {
    expect(concurrency).toEqual({ group: "publish", "cancel-in-progress": false });
    expect(jobs.build.if).toContain("github.ref == 'refs/heads/main'");
  });

  test("keeps and deploys nothing if nothing changed", () => {
    const saves = jobs.build.steps.filter(({ uses = "" }) => uses.includes("cache/save"));
    expect(saves.map(({ if: condition }: { if: string }) => condition)).toEqual([
      "steps.build.outputs.worked == 'true'",
    ]);
    expect(jobs.deploy.if).toBe("needs.build.outputs.key != ''");
  });

  test("gives no secret to the job that builds, and runs nothing of a pull request", () => {
    expect(parse(text).on).not.toHaveProperty("pull_request");
    expect(JSON.stringify(jobs.build)).not.toContain("secrets.");
    expect(jobs.build.permissions).not.toHaveProperty("id-token");
  });

  test("can publish an earlier commit again", () => {
    expect(parse(text).on.workflow_dispatch.inputs).toHaveProperty("commit");
    const checkout = jobs.build.steps.find(({ uses = "" }) => uses.includes("/checkout@"));
    expect(checkout.with.ref).toContain("inputs.commit");
  });

  test("stays with an earlier commit in hourly runs, until somebody pushes", () => {
    const { steps } = jobs.build;
    const restore = steps.findIndex(({ with: { path = "" } = {} }) => path === "went-back.txt");
    const read = steps.findIndex(({ id = "" }) => id === "went-back");
    const checkout = steps.findIndex(({ uses = "" }) => uses.includes("/checkout@"));
    expect([restore, read, checkout]).toEqual([0, 1, 2]);
    expect(steps[restore].if).toBe("github.event_name == 'schedule'");
    expect(steps[checkout].with.ref).toContain("steps.went-back.outputs.commit");
    const [save] = jobs.deploy.steps.slice(-1);
    expect(save.with.path).toBe("went-back.txt");
    // The newest commit is a part of the name, so that a push forgets it.
    expect(steps[restore].with["restore-keys"]).toMatch(/github\.sha \}\}-$/);
    expect(save.with.key.startsWith(steps[restore].with["restore-keys"])).toBe(true);
  });

  test("tells which commit that is, and takes the newest after a run by hand that named none", () => {
    const output = join(place.folder, "output.txt");
    const { steps } = jobs.build;
    const script = steps.find(({ id = "" }) => id === "went-back").run;
    const commitOf = (kept?: string) => {
      rmSync(join(place.folder, "went-back.txt"), { force: true });
      if (kept !== undefined) writeFileSync(join(place.folder, "went-back.txt"), kept);
      writeFileSync(output, "");
      execFileSync("bash", ["-e", "-c", script], {
        cwd: place.folder,
        env: { ...process.env, GITHUB_OUTPUT: output },
      });
      return readFileSync(output, "utf8");
    };
    expect(commitOf()).toBe("commit=\n");
    expect(commitOf("\n")).toBe("commit=\n");
    expect(commitOf("1a2b3c4\n")).toBe("commit=1a2b3c4\n");
  });
});

test("on S3, every text has its charset, every feed its type, and no file is sent twice", () => {
  const { run } = parse(ofGitHub("s3") ?? "").jobs.deploy.steps.find(({ run = "" }) =>
    run.includes("aws s3 sync"),
  );
  mkdirSync(join(place.folder, "_site/world"), { recursive: true });
  for (const name of ["index.html", "robots.txt", "world/rss.xml", "a.opus"])
    writeFileSync(join(place.folder, "_site", name), "");
  const aws = 'aws() { printf "%s|" "$@"; echo; }\n';
  const sent = execFileSync("bash", ["-e", "-o", "pipefail", "-c", aws + run], {
    cwd: place.folder,
    env: { ...process.env, BUCKET: "b", FOLDER: "" },
    encoding: "utf8",
  }).split("\n");
  const typed = sent.flatMap((line) => {
    const [, name, type] = /\|--include\|(.*?)\|--content-type\|(.*?)\|/.exec(line) ?? [];
    return name === undefined ? [] : [`${name} ${type}`];
  });
  expect(typed).toEqual([
    "*rss.xml application/rss+xml; charset=utf-8",
    "*.html text/html; charset=utf-8",
    "*.txt text/plain; charset=utf-8",
    "*.opus audio/ogg",
  ]);
  const others = sent.find((line) => line.includes("|--exclude|assets/*|"));
  for (const name of ["*rss.xml", "*.html", "*.txt", "*.opus"])
    expect(others).toContain(`|--exclude|${name}|`);
});

test("on Codeberg, an hourly run without changes leaves the branch alone, and what is not pushed is built again", () => {
  const { steps } = parse(filesOf("codeberg").get(".forgejo/workflows/publish.yml") ?? "").jobs
    .publish;
  const push = steps.findIndex(({ run = "" }) => run.includes("git push"));
  const save = steps.findIndex(({ uses = "" }) => uses.includes("cache/save"));
  expect(steps[push].if).toContain("steps.build.outputs.changed == 'true'");
  expect(save).toBeGreaterThan(push);
});

test("the workflow for GitHub uses actions at the commits that this project's does", () => {
  const actions = (text: string) => [...text.matchAll(/uses: (\S+@\S+)/g)].map(([, name]) => name);
  const own = readFileSync(join(ROOT, ".github/workflows/publish.yml"), "utf8");
  expect(new Set(actions(ofGitHub("github") ?? ""))).toEqual(new Set(actions(own)));
});

test("AWS and Google get a proof of who asks instead of a stored key", () => {
  for (const host of ["s3", "firebase"] as const) {
    const text = ofGitHub(host) ?? "";
    expect(parse(text).jobs.deploy.permissions).toEqual({ "id-token": "write" });
    expect(text).not.toContain("secrets.");
  }
});

test("with Git LFS, every checkout fetches the large files, which .gitattributes names", () => {
  const github = filesOf("github", {}, true);
  expect(github.get(".github/workflows/publish.yml")?.match(/lfs: true/g)).toHaveLength(1);
  expect(github.get(".github/workflows/preview.yml")?.match(/lfs: true/g)).toHaveLength(2);
  expect(github.get(".gitattributes")).toContain("*.jpg filter=lfs diff=lfs merge=lfs -text\n");
  expect(filesOf("codeberg", {}, true).get(".forgejo/workflows/publish.yml")).toContain(
    "lfs: true",
  );
  expect(filesOf("github").has(".gitattributes")).toBe(false);
});

test("a folder of the host is a path in every file, whatever it holds", () => {
  const url = "https://x.example/it's;rm -rf $HOME/";
  for (const host of ["nginx", "caddy", "s3"] as const) {
    const texts = [...filesOf(host, { url }).values()].join("\n");
    expect(texts).toContain("/it%27s%3brm%20-rf%20%24HOME");
    expect(texts.replace(/--path-prefix .*/g, "")).not.toMatch(/it's|;rm/);
  }
});

test("a hostile title is never a placeholder of a workflow", () => {
  for (const host of named)
    expect(
      [...filesOf(host, { title: "{{node}} $" + "{{ secrets.X }}" }).values()].join(),
    ).not.toContain("secrets.X");
});

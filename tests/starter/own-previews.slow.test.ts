import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostFiles } from "../../src/starter/host-files.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { HAS_SERVER, type OwnServer, servePreviews } from "../kit/servers/sample-server.ts";
import type { StaticServer } from "../kit/servers/static-server.ts";
import { ANSWERS } from "./answers.ts";

const SERVERS = (["nginx", "caddy"] as const).filter((server) => HAS_SERVER[server]);

test("nginx or Caddy is installed, and rsync", ({ skip }) => {
  if (SERVERS.length === 0) skip("not tried: apt-get install nginx-light caddy rsync");
});

describe.each(SERVERS)("previews on %s", (server: OwnServer) => {
  const answers = { ...ANSWERS, host: server };
  const place = scratch();
  const previews = join(place.folder, "srv");
  const site = join(place.folder, "site");
  let running: StaticServer;

  function preview(...args: string[]) {
    const script = hostFiles(answers).find(({ path }) => path === "deploy/preview.sh")?.text ?? "";
    const env = { ...process.env, PREVIEW_HOST: "", PREVIEW_FOLDER: previews };
    const ran = spawnSync("sh", ["-s", "--", ...args], { env, input: script, encoding: "utf8" });
    return { status: ran.status, stderr: ran.stderr };
  }
  const write = (path: string, text: string) => {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const ask = async (path: string) => {
    const answer = await fetch(running.url + path, { redirect: "manual" });
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  };

  beforeAll(async () => {
    mkdirSync(previews);
    write("index.html", "Front");
    write("2026/a/index.html", "An article");
    write("404.html", "Not here");
    symlinkSync("/etc/passwd", join(site, "passwd.html"));
    write(".git/config", "secret");
    expect(preview("publish", "12", site)).toMatchObject({ status: 0, stderr: "" });
    running = await servePreviews(answers, previews);
  });
  afterAll(async () => {
    await running?.close();
    place.remove();
  });

  test("a pull request has a folder, whose pages search engines are kept out of", async () => {
    for (const [path, text] of Object.entries({
      "/pr-12/": "Front",
      "/pr-12/2026/a/": "An article",
    })) {
      const { status, body, headers } = await ask(path);
      expect([path, status, body]).toEqual([path, 200, text]);
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("cache-control")).toBe("no-cache");
      expect(headers.get("content-type")).toContain("text/html");
    }
    expect((await ask("/robots.txt")).body).toBe("User-agent: *\nDisallow: /\n");
  });

  test("a page that is missing gets the preview's own page for it", async () => {
    expect(await ask("/pr-12/nothing/")).toMatchObject({ status: 404, body: "Not here" });
    expect((await ask("/pr-99/")).status).toBe(404);
    expect((await ask("/")).status).toBeGreaterThanOrEqual(403);
  });

  test("links and hidden files of a stranger's preview are not sent", async () => {
    expect(readdirSync(join(previews, "pr-12")).sort()).toEqual(["2026", "404.html", "index.html"]);
    symlinkSync("/etc/passwd", join(previews, "pr-12/link.html"));
    if (server === "nginx") expect((await ask("/pr-12/link.html")).status).toBe(404);
    rmSync(join(previews, "pr-12/link.html"));
  });

  test("the next preview replaces it, and it is removed by its number alone", async () => {
    rmSync(join(site, "2026"), { recursive: true });
    expect(preview("publish", "12", site).status).toBe(0);
    expect((await ask("/pr-12/2026/a/")).status).toBe(404);
    expect(preview("publish", "13", site).status).toBe(0);
    for (const wrong of ["", "../srv", "12;ls", "-1", "1 2"])
      expect(preview("remove", wrong), wrong).toMatchObject({ status: 1 });
    expect(preview("remove", "12").status).toBe(0);
    expect(readdirSync(previews)).toEqual(["pr-13"]);
  });

  test("without a site nothing is sent", () => {
    expect(preview("publish", "14", place.folder).status).toBe(1);
    expect(preview("show", "14").status).toBe(1);
    expect(existsSync(join(previews, "pr-14"))).toBe(false);
  });
});

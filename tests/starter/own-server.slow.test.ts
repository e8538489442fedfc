import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostFiles } from "../../src/starter/host-files.ts";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { HAS_SERVER, type OwnServer, serveSample } from "../kit/servers/sample-server.ts";
import type { StaticServer } from "../kit/servers/static-server.ts";
import { ANSWERS } from "./answers.ts";

const OLD = `redirects:
  /about-us/: /archive/
  /section.php?id=3: /world/
  /2019/03/café/: /archive/
gone: [/libel/]
feedAliases: { /feed/: /, /index.php/feed/: /, /old/rss.xml: /world/ }
`;

const ALIASES = JSON.stringify([
  "/2019/old",
  "/2019/story.php",
  "/2019/page.html",
  "/a,b/",
  "/?p=123",
  "/With Space/",
  "/Old/Name/",
]);

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Asks for exactly this path: `fetch` would normalize it, follow redirects and decompress. */
function ask(base: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on("error", reject);
  });
}

const SERVERS = ["nginx", "caddy"] as const;

test("nginx, Caddy and rsync are installed", ({ skip }) => {
  const missing = SERVERS.filter((server) => !HAS_SERVER[server]);
  if (missing.length > 0)
    skip(`not tried with ${missing.join(" and ")}: apt-get install nginx-light caddy rsync`);
  expect(missing).toEqual([]);
});

const CASES = SERVERS.flatMap((server) => ["", "/paper"].map((folder) => ({ server, folder })));

describe.each(CASES.filter(({ server }) => HAS_SERVER[server]))(
  "on $server, at the root or in a folder: $folder/",
  ({ server, folder }) => {
    const answers = {
      ...ANSWERS,
      url: `https://harbour.example${folder}`,
      host: server as OwnServer,
    };
    const place = scratch();
    const works = foldersIn(place.folder);
    const deployments = join(place.folder, "srv");
    let running: StaticServer;

    function publish(...args: string[]) {
      const script = hostFiles(answers).find(({ path }) => path.endsWith("publish.sh"))?.text ?? "";
      const path = join(place.folder, "publish.sh");
      writeFileSync(path, script);
      const env = { ...process.env, DEPLOY_FOLDER: deployments, DEPLOY_SITE: works.output };
      const { status, stdout, stderr } = spawnSync("sh", [path, ...args], {
        env,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    }
    const at = (path: string, headers?: Record<string, string>) =>
      ask(running.url, folder + path, headers);
    const leadsTo = async (path: string) => {
      const { status, headers } = await at(path);
      return `${status} ${headers.location}`;
    };

    beforeAll(async () => {
      process.chdir(ROOT);
      mkdirSync(deployments);
      writeContent(works.content, {
        "publication.yaml": `${PUBLICATION.replace("https://news.test", answers.url)}host: ${server}\n${OLD}`,
        "articles/ferry.md": article({ slug: "fähre", aliases: ALIASES }),
      });
      await buildInProcess(works, { pathPrefix: `${folder}/` });
      // Types that servers' lists lack: what the files hold does not matter here.
      mkdirSync(join(works.output, "media"), { recursive: true });
      for (const name of ["talk.opus", "data.tsv"])
        writeFileSync(join(works.output, "media", name), "x\n");
      expect(publish()).toMatchObject({ status: 0, stderr: "" });
      running = await serveSample(answers, deployments);
    }, 60_000);
    afterAll(async () => {
      await running?.close();
      place.remove();
    });

    test("pages, feeds and texts say what they are, in UTF-8, with every header", async () => {
      const types: Record<string, string> = {
        "/": "text/html; charset=utf-8",
        "/rss.xml": "application/rss+xml; charset=utf-8",
        "/world/atom.xml": "application/atom+xml; charset=utf-8",
        "/feed.json": "application/feed+json; charset=utf-8",
        "/robots.txt": "text/plain; charset=utf-8",
        "/media/talk.opus": "audio/ogg",
        "/media/data.tsv": "text/tab-separated-values; charset=utf-8",
        "/2026/03/f%C3%A4hre/index.md": "text/markdown; charset=utf-8",
        "/2026/03/f%C3%A4hre/": "text/html; charset=utf-8",
      };
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await at(path);
        expect(status, path).toBe(200);
        expect(headers["content-type"], path).toContain(type);
        expect(headers["content-security-policy"], path).toContain("default-src");
        expect(headers["x-content-type-options"], path).toBe("nosniff");
        expect(headers["strict-transport-security"], path).toContain("max-age");
      }
    });

    test("what never changes is kept for a year, and pages for five minutes", async () => {
      const front = (await at("/")).body.toString();
      const [, style = ""] = /href="[^"]*(\/assets\/site\.\w+\.css)"/.exec(front) ?? [];
      expect((await at(style)).headers["cache-control"]).toBe(
        "public, max-age=31536000, immutable",
      );
      expect((await at("/")).headers["cache-control"]).toBe("max-age=300");
    });

    test("compressed files are sent to those who understand them", async () => {
      const { headers, body } = await at("/", { "accept-encoding": "gzip" });
      expect(headers["content-encoding"]).toBe("gzip");
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(body).toEqual(readFileSync(`${deployments}/current${folder}/index.html.gz`));
      expect((await at("/")).headers["content-encoding"]).toBeUndefined();
    });

    test("an unknown address gets the page for it, with status 404", async () => {
      for (const path of [
        "/nothing/",
        "/nothing.html",
        "/2026/03/nothing",
        "/nothing.md",
        "/assets/x.css",
      ]) {
        const { status, headers, body } = await at(path);
        expect(status, path).toBe(404);
        expect(headers["content-type"], path).toBe("text/html; charset=utf-8");
        expect(headers["content-security-policy"], path).toContain("default-src");
        expect(headers["cache-control"] ?? "", path).not.toContain("immutable");
        expect(body.toString(), path).toBe(
          readFileSync(`${deployments}/current${folder}/404.html`, "utf8"),
        );
      }
    });

    test("old addresses lead to the new one, however they are written", async () => {
      const ferry = `301 ${folder}/2026/03/f%C3%A4hre/`;
      for (const path of [
        "/2019/old/",
        "/2019/old",
        "/2019/story.php",
        "/2019/page.html",
        "/a,b/",
        "/a%2Cb/",
        "/With%20Space/",
        "/Old/Name/",
        "/?p=123",
      ])
        expect(await leadsTo(path), path).toBe(ferry);
      expect(await leadsTo("/2019/03/caf%C3%A9/")).toBe(`301 ${folder}/archive/`);
      expect(await leadsTo("/2019/03/caf%c3%a9")).toBe(`301 ${folder}/archive/`);
      expect(await leadsTo("/section.php?id=3")).toBe(`301 ${folder}/world/`);
    });

    test("a query stays with a redirect, and other queries mean nothing", async () => {
      expect(await leadsTo("/about-us/?utm_source=a&b=c")).toBe(
        `301 ${folder}/archive/?utm_source=a&b=c`,
      );
      expect((await at("/?p=124")).status).toBe(200);
      expect((await at("/section.php?id=4")).status).toBe(404);
    });

    test("old feeds lead to the feeds of today", async () => {
      for (const path of ["/feed/", "/feed", "/index.php/feed/"])
        expect(await leadsTo(path), path).toBe(`301 ${folder}/rss.xml`);
      expect(await leadsTo("/old/rss.xml")).toBe(`301 ${folder}/world/rss.xml`);
    });

    test("a folder without its slash leads to the folder", async () => {
      expect((await at("/world")).status).toBeGreaterThanOrEqual(301);
      expect((await at("/world")).headers.location).toBe(`${folder}/world/`);
    });

    test("what is gone for good is gone, with a page that helps", async () => {
      for (const path of ["/libel/", "/libel"]) {
        const { status, body } = await at(path);
        expect(status, path).toBe(410);
        expect(body.toString(), path).toContain("<html");
      }
    });

    test("the server's own files are not for readers", async () => {
      expect((await at(`/_redirects.${server}`)).status).toBe(404);
      expect((await at("/.dateline")).status).toBe(404);
    });

    test("the next deployment shares what did not change, and can be taken back", async () => {
      const [first = ""] = readdirSync(join(deployments, "releases"));
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      writeContent(works.content, { "articles/second.md": article({ title: "A second one" }) });
      await buildInProcess(works, { pathPrefix: `${folder}/` });
      expect(publish().status).toBe(0);
      const second = "/2026/03/second/";
      expect((await at(second)).status).toBe(200);
      const style = readdirSync(`${deployments}/current${folder}/assets`).find((name) =>
        name.endsWith(".css"),
      );
      for (const ending of ["", ".gz"]) {
        const { status } = spawnSync("test", [
          `${deployments}/current${folder}/assets/${style}${ending}`,
          "-ef",
          `${deployments}/releases/${first}${folder}/assets/${style}${ending}`,
        ]);
        expect(status, `${style}${ending}`).toBe(0);
      }
      expect(publish("rollback")).toMatchObject({ status: 0, stdout: `Serving ${first}\n` });
      expect((await at(second)).status).toBe(404);
      expect(publish("list").stdout).toMatch(new RegExp(`^\\S+\n${first}  served\n$`));
      const [last = ""] = readdirSync(join(deployments, "releases")).toReversed();
      expect(publish("rollback", last).status).toBe(0);
      expect((await at(second)).status).toBe(200);
    });

    test("no other folder can be served, and without a site nothing is sent", () => {
      expect(publish("rollback", "../../etc").status).toBe(1);
      expect(publish("rollback", "2001-01-01T00-00-00Z").status).toBe(1);
      expect(publish("rollbakc").status).toBe(1);
      expect(existsSync(join(deployments, "current"))).toBe(true);
    });
  },
);

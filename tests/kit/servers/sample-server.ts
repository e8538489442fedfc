import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { headersText } from "../../../src/cli/headers.ts";
import { type Answers, pathPrefixOf } from "../../../src/starter/answers.ts";
import { hostFiles } from "../../../src/starter/host-files.ts";
import { hasNginx, nginxAround } from "./nginx.ts";
import { freePort, startServer } from "./start-server.ts";
import type { StaticServer } from "./static-server.ts";

export type OwnServer = "nginx" | "caddy";

/** Whether a server and what `deploy/publish.sh` needs are installed. */
export const HAS_SERVER: Readonly<Record<OwnServer, boolean>> = {
  nginx: hasNginx && hasProgram("rsync"),
  caddy: hasProgram("caddy", "version") && hasProgram("rsync"),
};

function hasProgram(name: string, question = "--version"): boolean {
  return spawnSync(name, [question]).status === 0;
}

/** The folder of deployments, and the name of the publication, in the sample's files. */
const FOLDER = /\/srv\/[a-z-]+/g;

/**
 * Serves the folder of deployments with the configuration that `dateline init` writes, without encryption and on a free
 * port. Only addresses and folders of this machine are replaced in it.
 */
export async function serveSample(answers: Answers, folder: string): Promise<StaticServer> {
  const server = answers.host === "caddy" ? "caddy" : "nginx";
  const headers = headersText({ for: server, pathPrefix: pathPrefixOf(answers) });
  const main = server === "nginx" ? "nginx.conf" : "Caddyfile";
  return await serve(answers, folder, { main, more: { [`headers.${ENDINGS[server]}`]: headers } });
}

/** Serves the folder of previews in the same way. */
export async function servePreviews(answers: Answers, folder: string): Promise<StaticServer> {
  const ending = answers.host === "caddy" ? "caddy" : "conf";
  return await serve(answers, folder, { main: `preview.${ending}` });
}

const ENDINGS = { nginx: "conf", caddy: "caddy" };

async function serve(
  answers: Answers,
  folder: string,
  { main, more = {} }: { main: string; more?: Record<string, string> },
): Promise<StaticServer> {
  const home = mkdtempSync(join(tmpdir(), "dateline-own-server-"));
  mkdirSync(join(home, "temp"));
  const port = await freePort();
  const samples = hostFiles(answers).map(({ path, text }): [string, string] => [
    basename(path),
    text.replace(FOLDER, folder).replace(/\/etc\/(?:nginx|caddy)\/[a-z-]+\//g, `${home}/`),
  ]);
  const texts = new Map([...samples, ...Object.entries(more)]);
  for (const [name, text] of texts) writeFileSync(join(home, name), text);
  const text = texts.get(main) ?? "";
  const config = join(home, main);
  if (answers.host === "caddy") {
    writeFileSync(config, plainCaddy(text, port));
    const args = ["run", "--config", config, "--adapter", "caddyfile"];
    return startServer("caddy", args, { home, port, signal: "SIGTERM" });
  }
  writeFileSync(config, nginxAround(home, plainNginx(text, port)));
  const args = ["-p", home, "-e", "stderr", "-c", config];
  return startServer("nginx", args, { home, port, signal: "SIGQUIT" });
}

/** Without the server that only leads to encryption, and without certificates. */
function plainNginx(text: string, port: number): string {
  const parts = text.split(/^server \{$/m);
  const [maps = "", site = ""] = [parts.at(0), parts.at(-1)];
  const plain = site
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};`)
    .replace(/^.*(?:\[::\]|ssl_|server_name).*\n/gm, "");
  return `${maps}server {${plain}`;
}

function plainCaddy(text: string, port: number): string {
  const plain = text.replace(/^[\w.-]+ \{$/m, `http://127.0.0.1:${port} {`);
  return `{\n\tadmin off\n}\n${plain}`;
}

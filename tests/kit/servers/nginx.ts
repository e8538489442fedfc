import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { StaticServer } from "./static-server.ts";

/** Whether nginx is installed. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/**
 * Serves a folder with nginx, which includes `headers` as our instructions say, and uses 404.html for missing files.
 */
export async function serveNginx(folder: string, headers: string): Promise<StaticServer> {
  const home = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
  mkdirSync(join(home, "temp"));
  const port = await freePort();
  writeFileSync(join(home, "headers.conf"), headers);
  writeFileSync(join(home, "nginx.conf"), settings(folder, home, port));
  const child = spawn("nginx", ["-p", home, "-e", "stderr", "-c", join(home, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`nginx does not serve: ${said}`);
    await setTimeout(25);
  }
  return {
    url,
    close: async () => {
      child.kill("SIGQUIT");
      await ended;
      rmSync(home, { recursive: true });
    },
  };
}

function settings(folder: string, home: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
pid ${home}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${home}/temp;`).join("\n")}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    error_page 404 /404.html;
    include ${home}/headers.conf;
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

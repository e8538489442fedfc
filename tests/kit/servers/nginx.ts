import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startServer } from "./start-server.ts";
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
  return startServer("nginx", ["-p", home, "-e", "stderr", "-c", join(home, "nginx.conf")], {
    ...{ home, port },
    signal: "SIGQUIT",
  });
}

function settings(folder: string, home: string, port: number): string {
  return nginxAround(
    home,
    `server {
    listen 127.0.0.1:${port};
    root ${folder};
    error_page 404 /404.html;
    include ${home}/headers.conf;
  }`,
  );
}

/** A whole configuration around the servers of `http`. */
export function nginxAround(home: string, servers: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
pid ${home}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${home}/temp;`).join("\n")}
  ${servers}
}
`;
}

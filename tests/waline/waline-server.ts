import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { NODE_FIRST } from "../kit/package/installed-package.ts";

const PACKAGES = { private: true, dependencies: { "@waline/vercel": "1.39.3" } };

const REMOVAL = `
  const remove = () => fs.rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 5 });
  process.stdin.on("end", remove).resume();
`;

/** Removes a folder when this process ends, even if it is interrupted and can't do so itself. */
export function removeAtEnd(folder: string): void {
  spawn(process.execPath, ["--eval", REMOVAL, folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  }).unref();
}

/** Puts the server and its SQLite driver into a folder. If npm finds no driver for this machine, it compiles one. */
export async function installWaline(folder: string): Promise<void> {
  writeFileSync(join(folder, "package.json"), JSON.stringify(PACKAGES));
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund"];
  await promisify(execFile)("npm", args, { cwd: folder, env: NODE_FIRST, maxBuffer: 100_000_000 });
}

/** The server's driver drops dates, and leaves them to the database. */
const DATE = "DATETIME DEFAULT (datetime('now', 'localtime'))";

/** The columns that the server reads and writes: it creates no tables. */
const TABLES = {
  wl_Comment: `user_id INTEGER, comment TEXT, insertedAt ${DATE}, ip TEXT, link TEXT, mail TEXT, nick TEXT, rid INTEGER, pid INTEGER, sticky NUMERIC, status TEXT, like INTEGER, ua TEXT, url TEXT`,
  wl_Counter: "url TEXT, time INTEGER",
  wl_Users:
    "display_name TEXT, email TEXT, password TEXT, type TEXT, label TEXT, url TEXT, avatar TEXT, `2fa` TEXT",
};

function createTables(folder: string): void {
  const database = new DatabaseSync(join(folder, "waline.sqlite"));
  for (const [name, columns] of Object.entries(TABLES))
    database.exec(
      `CREATE TABLE ${name} (id INTEGER PRIMARY KEY AUTOINCREMENT, ${columns}, createdAt ${DATE}, updatedAt ${DATE})`,
    );
  database.close();
}

/** Ends with the process that started it, however that ends. */
const PROGRAM = `
  process.stdin.on("end", () => process.exit()).resume();
  const server = require("node:http").createServer(require("@waline/vercel")());
  server.listen(0, "127.0.0.1", () => console.log("Listens on port " + server.address().port));
`;

/** Starts the server that a folder holds, with an empty database. It only accepts requests from pages of `host`. */
export async function startWaline(folder: string, host: string) {
  createTables(folder);
  const child = spawn(process.execPath, ["--eval", PROGRAM], {
    cwd: folder,
    env: {
      PATH: NODE_FIRST.PATH,
      TMPDIR: folder,
      SQLITE_PATH: folder,
      JWT_TOKEN: "secret",
      COMMENT_AUDIT: "true",
      SECURE_DOMAINS: host,
      // The readers of a test post quickly, from one address.
      IPQPS: "0",
      // Both would ask other servers.
      AKISMET_KEY: "false",
      OAUTH_URL: 'data:application/json,{"services":[]}',
    },
  });
  const ended = once(child, "exit");
  let printed = "";
  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const [, found] = /Listens on port (\d+)/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Waline did not start:\n${printed}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, printed: () => printed, stop };
}

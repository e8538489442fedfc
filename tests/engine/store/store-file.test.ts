import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const STORE = pathToFileURL(join(import.meta.dirname, "../../../src/engine/store/store.ts")).href;
const OPEN = `const { openStore } = await import(${JSON.stringify(STORE)});
openStore(process.argv[1], "content").close();`;

/** What a process said that opened the store and closed it. */
async function opens(file: string): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", OPEN, file]);
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const [code] = await once(child, "close");
  return code === 0 ? "well" : said;
}

/** A database of another program, which keeps no log: one that becomes ours while others open it. */
function foreignDatabase(): Buffer {
  const file = join(place.folder, "foreign.db");
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE theirs (value)");
  database.close();
  return readFileSync(file);
}

const BEFORE = {
  nothing: () => undefined,
  "no database": () => randomBytes(8192),
  "half a page": () => randomBytes(5000),
  "another program's database": foreignDatabase,
};

test.each(Object.entries(BEFORE))(
  "builds that begin at once share one store, after %s",
  async (_what, left) => {
    const before = left();
    for (let round = 0; round < 2; round += 1) {
      const folder = join(place.folder, `cache-${round}`);
      mkdirSync(folder);
      const file = join(folder, "articles.db");
      if (before) writeFileSync(file, before);
      const said = await Promise.all(Array.from({ length: 6 }, () => opens(file)));
      expect(said).toEqual(said.map(() => "well"));
      const database = new DatabaseSync(file);
      expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
      const tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
      expect(
        database
          .prepare(tables)
          .all()
          .map(({ name }) => name),
      ).toEqual(["context", "files", "media", "pictures", "texts"]);
      database.close();
    }
  },
  60_000,
);

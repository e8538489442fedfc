import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./kit/disk/project-root.ts";

/** These files run in browsers. */
const ELSEWHERE = "serve/browser/";
const PRINTER = "terminal.ts";

/** Ways to print: the process's streams, the console, or file descriptors. */
const PRINTS =
  /\bprocess\s*\.\s*(?:stdout|stderr|_rawDebug)|\bstd(?:out|err)\b[^}]*\}\s*=\s*process\b|\bconsole\s*[.[]|node:console|write(?:File)?Sync\(\s*[12]\b|\/dev\/(?:stdout|stderr|tty)/;

test("only one file of the program prints", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.[jt]s$/.test(path) && !path.startsWith(ELSEWHERE));
  const printing = files.filter((path) =>
    PRINTS.test(readFileSync(join(ROOT, "src", path), "utf8")),
  );
  expect(printing).toEqual([PRINTER]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether `npm install` and `npm start` serve the publication. */
export function startsDateline(folder: string): boolean {
  try {
    const { scripts, dependencies } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    return "dateline-news" in dependencies && /\bdateline serve\b/.test(scripts.start);
  } catch {
    return false;
  }
}

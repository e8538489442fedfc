import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CommentFrame } from "../../content/services.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import { withoutComments } from "./scripts.ts";

const FOLDER = "layouts/scripts/comments";

/** The published package's own copy of Waline's client, whose package has twenty times as much. */
export const OWN_CLIENT = "clients/waline";
/** Its files that pages load, and its licence. */
export const CLIENT_FILES = ["dist/waline.js", "dist/waline.css", "LICENSE", "package.json"];

interface CommentScripts {
  urls: Pick<Site, "commentScript" | "commentClient">;
  pages: Outline<"script" | "stylesheet">[];
}

/** The scripts that a frame needs: on articles, and on its own page. None without a frame. */
export function commentScripts(root: string, frame?: CommentFrame): CommentScripts {
  if (!frame) return { urls: {}, pages: [] };
  const code = withoutComments(readFileSync(join(root, FOLDER, "frame.js"), "utf8"));
  const url = `/assets/comments.${hashOf(code)}.js`;
  const script: CommentScripts["pages"] = [{ kind: "script", url, model: { code } }];
  if (frame.kind !== "waline") return { urls: { commentScript: url }, pages: script };
  const { pages, commentClient } = walineClient(root);
  return { urls: { commentScript: url, commentClient }, pages: [...script, ...pages] };
}

/** Waline's client, the script that starts it, and its stylesheet in the publication's colours. */
function walineClient(root: string) {
  const read = (path: string) => readFileSync(path, "utf8");
  const from = clientFolder(root);
  const { version, license } = JSON.parse(read(join(from, "package.json")));
  const notice = `/* Waline ${version}, ${license}: https://github.com/walinejs/waline */\n`;
  const client = notice + withoutMap(read(join(from, "dist/waline.js")));
  const start = withoutComments(read(join(root, FOLDER, "waline.js")));
  const css =
    notice +
    withoutMap(read(join(from, "dist/waline.css"))) +
    read(join(root, "layouts/styles/comment-frame.css"));
  const folder = `/assets/waline.${hashOf(client + start + css)}`;
  const pages: CommentScripts["pages"] = [
    { kind: "script", url: `${folder}/client.js`, model: { code: client } },
    { kind: "script", url: `${folder}/waline.js`, model: { code: start } },
    { kind: "stylesheet", url: `${folder}/waline.css`, model: { css } },
  ];
  return {
    pages,
    commentClient: { script: `${folder}/waline.js`, stylesheet: `${folder}/waline.css` },
  };
}

/** In a checkout, the package that npm installed. */
function clientFolder(root: string): string {
  const own = join(root, OWN_CLIENT);
  if (existsSync(own)) return own;
  return dirname(createRequire(join(root, "package.json")).resolve("@waline/client/package.json"));
}

/** Source maps are not published. */
function withoutMap(code: string): string {
  return code.replace(/\n?(?:\/\/|\/\*)# sourceMappingURL=.*$/s, "\n");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

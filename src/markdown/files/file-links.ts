import type Token from "markdown-it/lib/token.mjs";
import type { MediaFile } from "../../media/types.ts";
import type { FileProblem } from "../context.ts";
import { LOCAL } from "../local-links.ts";
import { tokenPlace } from "../places.ts";
import { type Problem, type RenderState, report } from "../state.ts";
import { tagToken, textToken } from "../tokens.ts";
import { decodeUrl } from "../urls.ts";
import { fileFacts } from "./file-facts.ts";

/** A path in `media/`, from the root or relative to a content file, with an extension that no page has. */
const IN_MEDIA = /^(?:\/|(?:\.{1,2}\/)*)media\/[^?#]*\.\w+(?=$|[?#])/;

/** Pictures are resolved as images: a link to one is a link to a page that may not exist. */
const PICTURE = /\.(?:apng|avif|gif|jfif|jpe?g|png|svg|webp)$/i;

/** The file of `media/` that a link leads to, as written and decoded; undefined if it leads elsewhere. */
export function fileNamed(href: string): string | undefined {
  const [path] = IN_MEDIA.exec(href) ?? [];
  return path === undefined || PICTURE.test(path) ? undefined : decodeUrl(path);
}

/** Where a link leads that begins at `index`. */
export interface FileLink {
  index: number;
  /** As written, with any fragment: `/media/budget.pdf#page=4`. */
  href: string;
  /** From `fileNamed`. */
  path: string;
}

/**
 * Links to a file, which publishes it, and writes its kind and size behind the words. Returns false, after reporting
 * why, if there is no such file.
 */
export function linkToMedia(
  state: RenderState,
  tokens: Token[],
  { index, href, path }: FileLink,
  encode: (url: string) => string,
): boolean {
  const token = tokens[index];
  const found = state.context.resolveFile?.(path);
  if (!token || !found) return false;
  if ("problem" in found) {
    report(state, tokenPlace(token), linkProblem(found));
    return false;
  }
  const fragment = /#.*$/s.exec(href)?.[0] ?? "";
  token.attrSet("href", LOCAL + encode(found.url) + fragment);
  state.files.push(found.url);
  state.uses.push({ blocks: ["texts"] });
  addFacts(state, tokens, index, found);
  return true;
}

/** Inside the link, so that a screen reader's list of links says what will open. */
function addFacts(state: RenderState, tokens: Token[], index: number, file: MediaFile): void {
  const close = tokens.findIndex(({ type }, at) => at > index && type === "link_close");
  const facts = fileFacts(file, state.context.language, state.words);
  const written = [
    tagToken("file_facts_open", "span", 1, { class: "file-facts" }),
    textToken(facts),
    tagToken("file_facts_close", "span", -1),
  ];
  if (close !== -1) tokens.splice(close, 0, ...written);
}

/** Of a link, readers still see the words: only what is wrong with the file itself is an error. */
function linkProblem({ problem: message, hint, rule }: FileProblem): Problem {
  if (rule === "media/missing")
    return { severity: "warning", rule: "link/unknown-file", message, hint };
  if (rule === "media/kind") return { severity: "warning", rule: "link/file-kind", message, hint };
  return { severity: "error", rule, message, hint };
}

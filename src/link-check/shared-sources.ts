import { isMap, isSeq, parseDocument } from "yaml";
import { type StatusOf, type StatusSet, setStatus } from "./set-status.ts";
import { urlToCheck } from "./url-to-check.ts";

const MARK = "\ufeff";

/** Sets the status of sources in a YAML file shared by articles. `text` is the whole file, byte order mark included. */
export function setStatusInYaml(text: string, statusOf: StatusOf): StatusSet {
  // The parser's offsets do not count the byte order mark.
  const mark = text.startsWith(MARK) ? MARK : "";
  const yaml = text.slice(mark.length);
  const made = setStatus(yaml, listIn(yaml), statusOf);
  return { ...made, text: mark + made.text };
}

/**
 * The path to the sources: the root (a list, or a mapping from keys to sources), or a list under one of these names.
 */
export function listIn(yaml: string): string[] {
  const { contents } = parseDocument(yaml, { stringKeys: true, uniqueKeys: false, schema: "core" });
  const name = ["references", "items"].find(
    (each) => isMap(contents) && isSeq(contents.get(each, true)),
  );
  return name === undefined ? [] : [name];
}

const URLS = /https?:\/\/[^\s"'<>{}]+/g;

/** Dead URLs in a file that another program maintains: we report them, but never edit that file. */
export function deadUrlsIn(text: string, statusOf: StatusOf): string[] {
  const urls = text.match(URLS)?.map((url) => urlToCheck({ url })) ?? [];
  const dead = urls.filter((each) => each !== undefined && statusOf(each) === "dead");
  return [...new Set(dead.flatMap((each) => each ?? []))];
}

import { isMap, isSeq, parseDocument } from "yaml";
import { addressOf } from "./address.ts";
import { type StatusOf, type StatusSet, setStatus } from "./set-status.ts";

const MARK = "\ufeff";

/** Sets the status of sources in a YAML file that articles share; the file is as it lies on the disk. */
export function setStatusInYaml(text: string, statusOf: StatusOf): StatusSet {
  // The parser counts its places without the mark.
  const mark = text.startsWith(MARK) ? MARK : "";
  const yaml = text.slice(mark.length);
  const made = setStatus(yaml, listIn(yaml), statusOf);
  return { ...made, text: mark + made.text };
}

/** A list, a mapping from key to source, or a list under one of these names. */
function listIn(yaml: string): string[] {
  const { contents } = parseDocument(yaml, { stringKeys: true, uniqueKeys: false, schema: "core" });
  const name = ["references", "items"].find(
    (each) => isMap(contents) && isSeq(contents.get(each, true)),
  );
  return name === undefined ? [] : [name];
}

const URLS = /https?:\/\/[^\s"'<>{}]+/g;

/** The dead addresses in a file of another program's, which is the one to write it. */
export function deadIn(text: string, statusOf: StatusOf): string[] {
  const addresses = text.match(URLS)?.map((url) => addressOf({ url })) ?? [];
  const dead = addresses.filter((each) => each !== undefined && statusOf(each) === "dead");
  return [...new Set(dead.flatMap((each) => each ?? []))];
}

import { frontMatterRange } from "../../content/front-matter/front-matter-range.ts";
import { patchYaml, yamlData } from "../../content/patch/patch-yaml.ts";
import { isMapping } from "../../content/patch/same-data.ts";

/**
 * Adds the URL of a post to `thread` in an article's front matter, and changes nothing else. Returns the reason if that
 * can't be done. `text` is the whole file.
 */
export function addThread(text: string, url: string): { text: string } | string {
  const range = frontMatterRange(text);
  if (!range) return "it has no front matter";
  const made = withThread(text.slice(range.start, range.end), url);
  return made === undefined
    ? "its front matter is written in a form that can't be edited"
    : { text: text.slice(0, range.start) + made + text.slice(range.end) };
}

function withThread(yaml: string, url: string): string | undefined {
  const before = yamlData(yaml);
  const data = before && (before.data ?? {});
  if (!isMapping(data)) return undefined;
  const { thread = [] } = data;
  const known = thread === null ? [] : [thread].flat();
  const patched = patchYaml(yaml, { ...data, thread: known.length > 0 ? [...known, url] : url });
  return patched.problem === undefined ? patched.text : undefined;
}

import type { FileFormat } from "../../format/file-format.ts";

/** Formats whose files name topics, and the field that does. */
const NAMING: Readonly<Record<string, string>> = {
  "dateline-article-frontmatter": "tags",
  "dateline-topic-frontmatter": "title",
};

/** Notes the topics of every file that the desk reads or saves. */
export function notingTopics(
  formats: readonly FileFormat[],
  note: (topic: string) => void,
): FileFormat[] {
  return formats.map((format) => {
    const field = NAMING[format.name];
    if (field === undefined) return format;
    const noteAll = (values: object): void => {
      for (const topic of wordsOf(Object(values)[field])) note(topic);
    };
    return {
      ...format,
      fromFile: (text) => {
        const values = format.fromFile(text);
        noteAll(values);
        return values;
      },
      toFile: (values) => {
        noteAll(values);
        return format.toFile(values);
      },
    };
  });
}

/** A field's value as a list of topics: Sveltia CMS keeps some lists in those of Immutable.js. */
export function wordsOf(value: unknown): string[] {
  const plain: unknown = Object(value).toJS?.() ?? value;
  const list = Array.isArray(plain) ? plain : [plain];
  return list.flatMap((each) => {
    const word = typeof each === "string" || typeof each === "number" ? String(each).trim() : "";
    return word === "" ? [] : [word];
  });
}

/**
 * A list with one more topic: several, if a comma parts them. One that is there already, in whatever case, is not added
 * again, and one that other articles have is written as there.
 */
export function withTopics(
  topics: readonly string[],
  written: string,
  known: Iterable<string>,
): string[] {
  const spellings = new Map([...known, ...topics].map((topic) => [folded(topic), topic]));
  const all = new Map(topics.map((topic) => [folded(topic), topic]));
  for (const part of written.split(/[,،、，]/)) {
    const topic = part.trim().replace(/\s+/g, " ");
    if (topic !== "" && !all.has(folded(topic)))
      all.set(folded(topic), spellings.get(folded(topic)) ?? topic);
  }
  return [...all.values()];
}

function folded(topic: string): string {
  return topic.normalize("NFC").toLocaleLowerCase();
}

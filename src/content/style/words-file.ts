import type { HouseWord } from "../../prose/types.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import type { SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import { WORD_KEYS, wordsSchema } from "./words-schema.ts";

/** The house's word list, in the content folder. */
export const WORDS_FILE = "style/words.yaml";

/** Reads the house's word list. An empty file has no entries. */
export function parseWords(source: SourceFile): Parsed<HouseWord[]> {
  const { located, rest, diagnostics } = readYaml(source.text, source, "houseWordsYamlCharacters");
  if (!located) {
    const others = problemsOfRest(wordsSchema, rest, { source, keys: WORD_KEYS });
    return { diagnostics: [...diagnostics, ...others] };
  }
  const { data, place } = located;
  const result = wordsSchema.safeParse(data ?? []);
  if (result.success) return { value: result.data, diagnostics };
  const problems = problemsOf(result.error, { source, place, data, keys: WORD_KEYS });
  return { diagnostics: [...diagnostics, ...problems] };
}

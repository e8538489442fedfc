import type { Diagnostic } from "../../diagnostics.ts";
import { DEFAULT_PROSE_LIMITS } from "../../prose/limits.ts";
import { PROSE_RULE_NAMES } from "../../prose/prose-rules.ts";
import type { HouseWord, ProseOptions, ProseRuleName } from "../../prose/types.ts";
import { levelOf } from "../rule-levels.ts";
import type { Settings, SourceFile } from "../types.ts";
import { dictionariesOf, type NamedDictionary } from "./dictionaries.ts";
import { parseSpellings, SPELLING_FILE } from "./spelling-file.ts";
import { parseWords, WORDS_FILE } from "./words-file.ts";

interface HouseStyleFiles {
  /** The content folder. */
  folder: string;
  texts: readonly SourceFile[];
  settings: Settings | undefined;
  /** publication.yaml. */
  settingsSource: SourceFile | undefined;
  named: readonly NamedDictionary[];
}

/**
 * What articles' language is checked with; absent if every rule for it is off, so that it costs nothing. The rules that
 * are on are part of it: if one is turned on, articles are read again.
 */
export function houseStyleOf({ folder, texts, settings, settingsSource, named }: HouseStyleFiles): {
  prose?: ProseOptions;
  diagnostics: Diagnostic[];
} {
  const fileAt = (path: string) => texts.find((each) => each.path === path);
  const [wordsFile, spellingFile] = [fileAt(WORDS_FILE), fileAt(SPELLING_FILE)];
  const words = wordsFile ? parseWords(wordsFile) : { diagnostics: [] };
  const spelled = spellingFile ? parseSpellings(spellingFile) : { diagnostics: [] };
  const isOn = (rule: ProseRuleName): boolean => levelOf(rule, settings?.rules) !== "off";
  const { dictionaries, diagnostics: missing } = isOn("spelling/word")
    ? dictionariesOf(named, folder, settingsSource)
    : { dictionaries: [], diagnostics: [] };
  const diagnostics = [...words.diagnostics, ...spelled.diagnostics, ...missing];
  const has: Partial<Record<ProseRuleName, boolean>> = {
    "style/word": (words.value ?? NO_WORDS).length > 0,
    "spelling/word": dictionaries.length > 0,
  };
  const rules = PROSE_RULE_NAMES.filter((rule) => isOn(rule) && (has[rule] ?? true));
  if (rules.length === 0) return { diagnostics };
  const { initials = [], ...limits } = settings?.houseStyle ?? DEFAULT_PROSE_LIMITS_ONLY;
  const { headline, standfirst, paragraph, sentence, readingEase } = limits;
  const prose: ProseOptions = {
    rules,
    limits: { headline, standfirst, paragraph, sentence, readingEase },
    initials,
    names: [],
    words: words.value ?? NO_WORDS,
    spelled: rules.includes("spelling/word") ? (spelled.value ?? []) : [],
    dictionaries,
  };
  return { prose, diagnostics };
}

const NO_WORDS: HouseWord[] = [];
const DEFAULT_PROSE_LIMITS_ONLY = { ...DEFAULT_PROSE_LIMITS, initials: [] };

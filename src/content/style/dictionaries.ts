import { hash } from "node:crypto";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { LIMITS, raising } from "../../limits.ts";
import type { SpellingDictionary } from "../../prose/spelling/types.ts";
import { packageFile } from "../files/package-files.ts";
import type { SourceFile } from "../types.ts";

/** A dictionary that the settings name. */
export interface NamedDictionary {
  language: string;
  /** An npm package with `index.aff` and `index.dic`. */
  name: string;
  place: Place;
}

/** Reads the dictionaries of the settings. Of one that is not installed, a diagnostic says how to install it. */
export function dictionariesOf(
  named: readonly NamedDictionary[],
  folder: string,
  settings: SourceFile | undefined,
): { dictionaries: SpellingDictionary[]; diagnostics: Diagnostic[] } {
  const dictionaries: SpellingDictionary[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of named) {
    const [affixes, words] = ["index.aff", "index.dic"].map((file) =>
      packageFile(folder, { name: each.name, file, most: LIMITS.dictionaryBytes }),
    );
    const [ofAffixes, ofWords] = [affixes?.bytes, words?.bytes];
    if (ofAffixes && ofWords) {
      const own = hash("sha1", Buffer.concat([ofAffixes, ofWords]), "base64url");
      const decoded = { affixes: textOf(ofAffixes), words: textOf(ofWords) };
      dictionaries.push({ language: each.language, hash: own, ...decoded });
    } else {
      const isLarge = (affixes?.tooLarge ?? words?.tooLarge) !== undefined;
      diagnostics.push(unusable(each, isLarge ? TOO_LARGE : NOT_INSTALLED, settings));
    }
  }
  return { dictionaries, diagnostics };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

interface Reason {
  why: string;
  hint: (name: string) => string;
}

const NOT_INSTALLED: Reason = {
  why: "is not installed",
  hint: (name) => `Run: npm install ${name}. It must have the files index.aff and index.dic.`,
};

const TOO_LARGE: Reason = {
  why: `has a file of more than ${LIMITS.dictionaryBytes} bytes`,
  hint: () => `Name a smaller one. ${raising("dictionaryBytes")}`,
};

function unusable(
  { language, name, place }: NamedDictionary,
  { why, hint }: Reason,
  settings: SourceFile | undefined,
): Diagnostic {
  return {
    ...place,
    severity: "warning",
    rule: "spelling/dictionary",
    message: `The dictionary “${name}” ${why}, so texts in \`${language}\` are not checked`,
    hint: hint(name),
    ...(settings && { excerpt: excerptOf(settings.text, place) }),
  };
}

import { short } from "../../excerpt.ts";
import type { Construct } from "./construct.ts";
import { DIALECT_CONSTRUCTS } from "./dialect-constructs.ts";
import type { Found, PassageRule } from "./finding.ts";
import type { Passage } from "./passage.ts";
import { TEMPLATE_CONSTRUCTS } from "./template-constructs.ts";

export const CONSTRUCTS: readonly Construct[] = [...TEMPLATE_CONSTRUCTS, ...DIALECT_CONSTRUCTS];

/** A colon is in most texts, so the rule asks for more. */
const CODED = CONSTRUCTS.filter(({ signs }) => signs.includes(":"));
const INLINE = CONSTRUCTS.filter((each) => !each.beginsLine && !CODED.includes(each));
const LINES = CONSTRUCTS.filter(({ beginsLine }) => beginsLine);

export const foreignMarkup: PassageRule = {
  signs: "{<[$\\=%",
  find: (passage) => foundOf(INLINE, passage),
};

export const foreignLines: PassageRule = {
  signs: /^(?:[ \t]*:|(?:im|ex)port |!!!|\?\?\?|\.\. )/,
  find: (passage) => foundOf(LINES, passage),
};

export const emojiCodes: PassageRule = {
  signs: /:(?:[a-z_]+|[+-]1):/,
  find: (passage) => foundOf(CODED, passage),
};

function foundOf(constructs: readonly Construct[], passage: Passage): Found[] {
  const starts = new Set<number>();
  return constructs.flatMap((construct) => {
    const found = foundIn(passage, construct);
    if (!found || starts.has(found.at)) return [];
    starts.add(found.at);
    return [found];
  });
}

function foundIn({ shown, written }: Passage, construct: Construct): Found | undefined {
  const { name, rule, signs, pattern, hint, isOther } = construct;
  if (!signs.some((sign) => shown.includes(sign))) return undefined;
  const match = pattern.exec(shown);
  if (!match || isOther?.(match[0])) return undefined;
  const text = written.slice(match.index, match.index + match[0].length).trim();
  return {
    rule,
    at: match.index,
    message: `Readers see ${name} as text: ${short(text)}`,
    hint,
    once: name,
  };
}

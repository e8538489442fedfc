import type { Diagnostic } from "../diagnostics.ts";
import { UNTAKEN_NAMES, UNTAKEN_RULES, type UntakenRule } from "../markdown/untaken/rules.ts";

export const LEVELS = ["error", "warning", "off"] as const;
export type Level = (typeof LEVELS)[number];

interface Check {
  /** Where publication.yaml does not say. */
  level: Level;
  /** What it finds, as the README's table has it. */
  finds: string;
}

/**
 * Every rule that publication.yaml can make an error, a warning, or turn off. Whoever finds something reports a warning,
 * which `judged` makes an error if the rule says so. What stands in the way of a page is always an error, and not listed.
 */
export const CHECKS = {
  ...untakenChecks(),
  "alias/capitals": warning("An alias that differs from the article's url only in capitals."),
  "alias/feed": warning("An alias of an article that is the address of a feed."),
  "article/no-source": warning("News or a fact-check that cites no source."),
  "article/sponsor": warning("A sponsored article that names no sponsor, or a sponsor of another."),
  "card/no-font": warning("A headline in a script that no installed font can draw on a card."),
  "citation/field-left-out": warning(
    "A field of a BibTeX entry that nothing here has a place for.",
  ),
  "citation/field-twice": warning("A field that a BibTeX entry has twice."),
  "citation/name": warning("A name of a shared source that can't be read."),
  "citation/near-label": warning("A bracket that is close to a source's label, but not it."),
  "citation/tex": warning("TeX in a BibTeX entry that stands as it is written."),
  "citation/unknown-field": warning("A field of a shared source that is not known."),
  "citation/unknown-type": warning("A type of a shared source that is not known."),
  "citation/unread": warning("What looks like a citation and stands as text."),
  "citation/unused-source": warning("A source that is declared and never cited."),
  "date/ambiguous": warning("A time that comes twice, when clocks are set back."),
  "date/updated-ahead": warning("An update that is still to come."),
  "date/updated-before-date": warning("An update before the publication."),
  "file/bidi-mark": warning("An invisible sign that ends a direction of text which nothing began."),
  "file/control-character": warning("A control character in a text."),
  "file/not-read": warning("A file that nothing reads."),
  "front-matter/blank-line": warning("A blank line above the front matter."),
  "heading/empty": error("A heading without words."),
  "heading/level-one": error("A heading of level 1, which is the title's."),
  "heading/skipped-level": error("A heading that is more than one level below the one before it."),
  "html/comment": warning("A comment in HTML, which readers would see."),
  "image/moving": warning("An animation, of which readers see the first frame."),
  "image/remote": warning("A picture of another site."),
  "link/empty": warning("A link that leads nowhere."),
  "link/fragment": warning("A link to a heading that is not there."),
  "link/invisible-character": warning("An address with a character that nobody sees."),
  "link/missing": warning("A link to a page of this site that is not there."),
  "link/no-words": warning("A link without words."),
  "link/relative": warning("A link that means another page wherever it is shown."),
  "link/scheme": warning("A link of a scheme that pages do not link to, as `irc:`."),
  "link/unknown-file": warning("A link to a file that is not there."),
  "link/unpublished": warning(
    "A link to an article that is not published, or to an author without one that is.",
  ),
  "note/unknown": warning("A call of a note that is not there."),
  "note/unused": warning("A note that nothing calls."),
  "quotation/uncited": warning(
    "A block quote, or a quotation of more than twelve words, without a citation in its paragraph.",
  ),
  "security/expires": warning("A security.txt that runs out within 30 days, or has run out."),
  "settings/feed-alias": warning("An old address of a feed for which there is no feed any more."),
  "settings/url-folder": warning("An address in a folder, built without its --path-prefix."),
  "source/encyclopedia-only": warning("An article that rests on encyclopedias alone."),
  "source/no-accessed": warning(
    "A web page without the day on which it was read, and without an archived copy.",
  ),
  // Copies are made by a service and checked by `dateline sources`: a newsroom without one would see nothing but this.
  "source/no-archived": {
    level: "off",
    finds: "A web page without an archived copy.",
  },
  "tokens/contrast": warning("A colour of `tokens.css` that is hard to read on its ground."),
  "yaml/comment": warning("Text behind a # that YAML leaves out."),
  // What is an error in an article, and in a file that another program wrote a warning.
  "citation/empty": warning("A shared source without a title, label, url or DOI."),
  "citation/key": warning("A shared source whose id can't be written after an @."),
  "date/invalid": warning("A date of a shared source that can't be read."),
  "field/type": warning("A field of a shared source that is not of its kind."),
  "field/url": warning("An address of a shared source that is none."),
  "field/value": warning("A value of a shared source that its field does not take."),
  "sources/bibtex": warning("A macro of a BibTeX file that nothing explains."),
} satisfies Record<string, Check>;

export type CheckRule = keyof typeof CHECKS;

/** What publication.yaml says of the rules. */
export type CheckLevels = Readonly<Partial<Record<CheckRule, Level>>>;

export const CHECK_RULES = (Object.keys(CHECKS) as CheckRule[]).sort();

function warning(finds: string): Check {
  return { level: "warning", finds };
}

function error(finds: string): Check {
  return { level: "error", finds };
}

/** Those of markup that did not take. */
function untakenChecks(): Record<UntakenRule, Check> {
  return Object.fromEntries(
    UNTAKEN_NAMES.map((rule) => [rule, warning(UNTAKEN_RULES[rule])]),
  ) as Record<UntakenRule, Check>;
}

function isCheck(rule: string): rule is CheckRule {
  return Object.hasOwn(CHECKS, rule);
}

export function levelOf(rule: CheckRule, levels: CheckLevels = {}): Level {
  return levels[rule] ?? CHECKS[rule].level;
}

/**
 * Diagnostics as the publication judges them. They are made, and kept in the cache, as warnings: so articles need not
 * be read again when the levels change. What was reported as an error stays one.
 */
export function judged(diagnostics: readonly Diagnostic[], levels?: CheckLevels): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, severity } = diagnostic;
    if (severity !== "warning" || !isCheck(rule)) return [diagnostic];
    const level = levelOf(rule, levels);
    if (level === "off") return [];
    return level === severity ? [diagnostic] : [{ ...diagnostic, severity: level }];
  });
}

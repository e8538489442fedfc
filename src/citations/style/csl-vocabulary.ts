const RENDERING = wordsOf("else else-if group if layout macro substitute");
const STYLE = wordsOf("style");
const CHOOSE = wordsOf("choose");
const NAMES = wordsOf("names");
const LOCALE = wordsOf("locale");
const TERM = wordsOf("term");
const SECTION = wordsOf("bibliography citation");

/**
 * The elements of a style, except those of its `info`, with the parents each may have.
 * https://docs.citationstyles.org/en/stable/specification.html
 */
export const ALLOWED_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    bibliography: STYLE,
    choose: RENDERING,
    citation: STYLE,
    date: new Set([...RENDERING, "locale"]),
    "date-part": wordsOf("date"),
    else: CHOOSE,
    "else-if": CHOOSE,
    "et-al": NAMES,
    group: RENDERING,
    if: CHOOSE,
    info: wordsOf("style locale"),
    institution: NAMES,
    "institution-part": wordsOf("institution"),
    key: wordsOf("sort"),
    label: new Set([...RENDERING, "names"]),
    layout: SECTION,
    locale: STYLE,
    macro: STYLE,
    multiple: TERM,
    name: NAMES,
    "name-part": wordsOf("name institution-part"),
    names: RENDERING,
    number: RENDERING,
    single: TERM,
    sort: SECTION,
    style: new Set(),
    "style-options": LOCALE,
    substitute: NAMES,
    term: wordsOf("terms"),
    terms: LOCALE,
    text: RENDERING,
  } satisfies Record<string, ReadonlySet<string>>),
);

export const INFO_ELEMENTS = wordsOf(
  "author contributor name email uri category id issn eissn issnl link published rights summary title title-short updated translator",
);

const BOOLEAN = wordsOf("true false");
const PRECEDES = wordsOf("after-inverted-name always contextual never");
const NAME_FORM = wordsOf("long short count");
const GENDER = wordsOf("masculine feminine neuter");

/** Attributes with a fixed set of values, some of which may be combined, as in the schema of CSL 1.0.2. */
export const ATTRIBUTE_VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    and: wordsOf("symbol text"),
    class: wordsOf("in-text note"),
    collapse: wordsOf("citation-number year year-suffix year-suffix-ranged"),
    "date-parts": wordsOf("year year-month year-month-day"),
    "delimiter-precedes-et-al": PRECEDES,
    "delimiter-precedes-last": PRECEDES,
    "demote-non-dropping-particle": wordsOf("display-and-sort never sort-only"),
    disambiguate: BOOLEAN,
    "disambiguate-add-givenname": BOOLEAN,
    "disambiguate-add-names": BOOLEAN,
    "disambiguate-add-year-suffix": BOOLEAN,
    display: wordsOf("block indent left-margin right-inline"),
    "et-al-use-last": BOOLEAN,
    "font-style": wordsOf("italic normal oblique"),
    "font-variant": wordsOf("normal small-caps"),
    "font-weight": wordsOf("bold light normal"),
    form: wordsOf(
      "count long long-ordinal numeric numeric-leading-zeros ordinal roman short symbol text verb verb-short",
    ),
    gender: GENDER,
    "gender-form": GENDER,
    "givenname-disambiguation-rule": wordsOf(
      "all-names all-names-with-initials by-cite primary-name primary-name-with-initials",
    ),
    "hanging-indent": BOOLEAN,
    initialize: BOOLEAN,
    "initialize-with-hyphen": BOOLEAN,
    "limit-day-ordinals-to-day-1": BOOLEAN,
    match: wordsOf("all any last-digit last-two-digits nand none whole-number"),
    "name-as-sort-order": wordsOf("all first"),
    "name-form": NAME_FORM,
    "names-use-last": BOOLEAN,
    "page-range-format": wordsOf("chicago chicago-15 chicago-16 expanded minimal minimal-two"),
    plural: wordsOf("always contextual false never true"),
    position: wordsOf(
      "container-subsequent far-note first ibid ibid-with-locator near-note subsequent",
    ),
    "punctuation-in-quote": BOOLEAN,
    quotes: BOOLEAN,
    "second-field-align": wordsOf("flush margin"),
    sort: wordsOf("ascending descending"),
    "strip-periods": BOOLEAN,
    "subsequent-author-substitute-rule": wordsOf(
      "complete-all complete-each partial-each partial-first",
    ),
    "text-case": wordsOf(
      "capitalize-all capitalize-first lowercase normal sentence title uppercase",
    ),
    "text-decoration": wordsOf("none underline"),
    "vertical-align": wordsOf("baseline sub sup"),
  }),
);

/** Attributes that must be whole numbers. */
export const NUMBER_ATTRIBUTES = wordsOf(
  "entry-spacing et-al-min et-al-subsequent-min et-al-subsequent-use-first et-al-use-first line-spacing names-min names-use-first near-note-distance",
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

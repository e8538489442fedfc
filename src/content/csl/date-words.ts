/** Languages whose month names are recognized. */
const LANGUAGES =
  "en de fr es it pt ca nl da nb sv fi is pl cs sk sl hr hu ro tr ru uk bg el ar ar-SY he fa id ja ko zh".split(
    " ",
  );

let months: Map<string, number | undefined> | undefined;

/**
 * The number of a month by its name in any of these languages, in full or abbreviated, or by the first letters of its
 * English name. Undefined if another language uses the name for a different month.
 */
export function monthNamed(name: string): number | undefined {
  months ??= namesOfMonths();
  return englishMonth(name) ?? months.get(foldedName(name));
}

/** The number of a month by its English name or the first letters of it. */
export function englishMonth(name: string): number | undefined {
  const folded = foldedName(name);
  const index = ENGLISH.findIndex((month) => folded.length > 2 && month.startsWith(folded));
  return index === -1 ? undefined : index + 1;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const ENGLISH = MONTHS.map((month) => month.toLowerCase());

/** The English name of a month, from 1. */
export function monthName(number: number): string | undefined {
  return MONTHS[number - 1];
}

function namesOfMonths(): Map<string, number | undefined> {
  const names = new Map<string, number | undefined>();
  for (const language of LANGUAGES)
    for (let month = 1; month <= 12; month += 1)
      for (const name of namesOf(month, language)) {
        const other = names.has(name) && names.get(name) !== month;
        names.set(name, other ? undefined : month);
      }
  return names;
}

/** Full and short names, alone and next to a day, where many languages inflect them. */
function namesOf(month: number, language: string): string[] {
  const date = Date.UTC(2000, month - 1, 3);
  return (["long", "short"] as const).flatMap((length) =>
    [{}, { day: "numeric" } as const].flatMap((day) => {
      const format = new Intl.DateTimeFormat(language, {
        month: length,
        ...day,
        timeZone: "UTC",
        calendar: "gregory",
      });
      const name = format.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
      return /^\p{L}/u.test(name) ? [foldedName(name)] : [];
    }),
  );
}

/** Ignores case, accents, and the full stop of an abbreviation. */
function foldedName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[.\u2019']/gu, "")
    .toLowerCase();
}

/** Season names from spring, in EDTF's order. */
const SEASONS: readonly (readonly string[])[] = [
  [
    "spring",
    "frühling",
    "frühjahr",
    "printemps",
    "primavera",
    "lente",
    "voorjaar",
    "vår",
    "forår",
    "wiosna",
  ],
  ["summer", "sommer", "été", "verano", "estate", "verão", "zomer", "sommar", "lato"],
  [
    "autumn",
    "fall",
    "herbst",
    "automne",
    "otoño",
    "autunno",
    "outono",
    "herfst",
    "najaar",
    "höst",
    "høst",
    "efterår",
    "jesień",
  ],
  ["winter", "hiver", "invierno", "inverno", "vinter", "zima"],
];

const BY_NAME = new Map(
  SEASONS.flatMap((names, index) =>
    names.map((name): [string, number] => [foldedName(name), index + 1]),
  ),
);

/** The number of a season, from 1 for spring. */
export function seasonNumber(name: string): number | undefined {
  return BY_NAME.get(foldedName(name));
}

/** Words used in place of a date: there is none, or the source has yet to appear. */
const DATE_SUBSTITUTES: ReadonlySet<string> = new Set([
  "n.d.",
  "n. d.",
  "nd",
  "no date",
  "undated",
  "s.d.",
  "s. d.",
  "s.a.",
  "s. a.",
  "s.f.",
  "s. f.",
  "sine anno",
  "sin fecha",
  "sans date",
  "o.j.",
  "o. j.",
  "o.d.",
  "o. d.",
  "ohne jahr",
  "ohne datum",
  "z.j.",
  "z. j.",
  "u.å.",
  "b.d.",
  "б. г.",
  "б.г.",
  "د.ت",
  "无日期",
  "forthcoming",
  "in press",
  "inpress",
  "in print",
  "to appear",
  "in preparation",
  "inpreparation",
  "in prep.",
  "submitted",
  "under review",
  "in review",
  "under revision",
  "in revision",
  "to be published",
  "awaiting publication",
  "accepted",
  "prepublished",
  "unpublished",
  "ongoing",
  "advance online publication",
  "online first",
  "im druck",
  "im erscheinen",
  "erscheint",
  "sous presse",
  "à paraître",
  "en prensa",
  "de próxima aparición",
  "in corso di stampa",
  "no prelo",
  "w druku",
  "в печати",
]);

/** Whether the text is one of the usual words for a missing or future date. */
export function isDateSubstitute(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^[([]|[)\]]$/g, "")
    .replace(/\s+/g, " ");
  const folded = plain.toLowerCase();
  return DATE_SUBSTITUTES.has(folded) || DATE_SUBSTITUTES.has(folded.replace(/\.$/, ""));
}

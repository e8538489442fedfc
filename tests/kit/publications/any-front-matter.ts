import fc from "fast-check";

const text = fc.oneof(
  {
    weight: 90,
    arbitrary: fc.constantFrom("A headline", "Überschrift", "見出し", "it's “so”", "a  b"),
  },
  fc.constantFrom("", " ", " a ", "a\nb", "a\u00a0b", "a\u202f b", "a\tb", "a\u0001", "\ud800"),
  fc.constantFrom("\u202ea", "\u2066a", "\u2066a\u2069", "x".repeat(121), "x".repeat(601)),
  fc.constantFrom("x".repeat(20_001), "and others", "et al.", "https://a.example/b"),
);
const odd = fc.constantFrom<unknown[]>(
  null,
  true,
  7,
  1.5,
  [],
  {},
  ["a"],
  { a: "b" },
  "a, b",
  "yes",
);
const day = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom<unknown[]>("2026-03-01", " 2024-02-29 ") },
  { weight: 3, arbitrary: fc.constantFrom("2026-10-25 01:30", "2026-03-01T12:00:00Z") },
  { weight: 3, arbitrary: fc.constantFrom<unknown[]>("2026", 2026, "2026-03") },
  fc.constantFrom("2026-03-29 01:30", "2026-02-30", "1 March 2026", "0000"),
);
/** A usual value, and now and then another. */
export const rarely = (usual: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown> = odd) =>
  fc.oneof({ weight: 90, arbitrary: usual }, { weight: 1, arbitrary: other });
const listOf = (item: fc.Arbitrary<unknown>) =>
  rarely(fc.oneof(item, fc.array(item, { maxLength: 3 })));

const url = rarely(
  fc.constantFrom("https://a.example/b?c", "http://a.example"),
  fc.constantFrom("a.example", "/b", "ftp://a"),
);
const key = rarely(
  fc.constantFrom("a", "doe-2020", "é1"),
  fc.constantFrom("a b", "", "https://a.example/b", "-a"),
);
const names = listOf(rarely(text, fc.constant({ family: "Doe" })));
const citation = fc.record(
  {
    id: key,
    type: rarely(fc.constantFrom("webpage", "book"), fc.constant("website")),
    title: rarely(text),
    label: rarely(text),
    author: names,
    authors: names,
    publisher: rarely(text),
    url: url,
    archived: url,
    date: rarely(day),
    accessed: rarely(day),
    quote: rarely(text),
    note: rarely(text),
    genre: rarely(text),
    "container-title": rarely(text),
  },
  { requiredKeys: [] },
);
const more = fc.constantFrom<object[]>({ doi: "10.1000/182" }, { volume: 3 }, { odd: 1 });
const withMore = fc.tuple(citation, more).map(([own, others]) => ({ ...own, ...others }));
const entry = rarely(fc.oneof({ weight: 3, arbitrary: citation }, text), withMore);
const citations = rarely(
  fc.oneof(
    fc.array(entry, { maxLength: 3 }),
    fc.dictionary(rarely(fc.constantFrom("a", "b"), fc.constant("c d")).map(String), entry, {
      maxKeys: 3,
    }),
  ),
);

/** Front matter with the fields that newsrooms write most: valid more often than not. */
export const plainFields = fc.record(
  {
    title: rarely(text),
    description: rarely(text),
    date: rarely(day),
    section: rarely(fc.constantFrom("world", " law"), fc.constant("sport")),
    authors: listOf(rarely(fc.constantFrom("ann", "bo", "ann "), fc.constant("eve"))),
    updated: rarely(day),
    embargo: rarely(day),
    expires: rarely(day),
    kicker: rarely(text),
    dateline: rarely(text),
    prompt: rarely(text),
    tags: listOf(text),
    type: rarely(fc.constantFrom("news", "opinion"), fc.constant("essay")),
    image: rarely(
      fc.record(
        { src: rarely(text), alt: rarely(text), caption: text, credit: text },
        { requiredKeys: ["src"] },
      ),
    ),
    citations,
    draft: rarely(fc.boolean()),
    lead: rarely(fc.boolean(), fc.constant("yes")),
  },
  { requiredKeys: ["title", "description", "date", "section", "authors"] },
);
const others = fc.constantFrom<object[]>(
  { slug: "a" },
  { lang: "en" },
  { odd: 1 },
  { sponsor: "A" },
);
/** The same with a field that few write, or none knows. */
export const withOthers = fc
  .tuple(plainFields, others)
  .map(([own, other]) => ({ ...own, ...other }));

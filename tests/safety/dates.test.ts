import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Content } from "../../src/content/articles/load.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { load } from "../content/fixtures.ts";
import { build } from "../kit/builds/command.ts";
import { errorsOf } from "../kit/builds/diagnostics-of.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { SEED, sampled, times } from "../kit/measures/sample.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";

/** Lines of a fixture, `left => right`; what begins with # and what is above the first empty line is for people. */
function table(name: string): [string, string][] {
  const text = readFileSync(join(ROOT, `tests/fixtures/safety/${name}.txt`), "utf8");
  const [, ...paragraphs] = text.split("\n\n");
  return paragraphs
    .join("\n")
    .split("\n")
    .filter((line) => line.includes(" => "))
    .map((line) => line.split(" => ") as [string, string]);
}

/** From -11 to +14, with the odd ones between. */
const ZONES = [
  ...["Pacific/Pago_Pago", "Pacific/Honolulu", "Pacific/Marquesas", "America/Los_Angeles"],
  ...["America/New_York", "America/St_Johns", "Atlantic/Azores", "Europe/London", "Africa/Lagos"],
  ...["Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Eucla", "Asia/Tokyo"],
  ...["Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati"],
];
const FIELDS = ["date", "updated", "embargo", "expires"];

const place = scratch();
afterAll(() => place.remove());

let made = 0;
function contentIn(zone: string, files: Files): string {
  const settings = PUBLICATION.replace("Europe/London", zone);
  return writeContent(join(place.folder, `content-${++made}`), {
    "publication.yaml": settings,
    ...files,
  });
}

const inField = (field: string, written: string): string =>
  article({ date: "2018-01-01", [field]: written });
/** The day of a moment in a zone, as the engine's own calendar has it. */
const dayIn = (zone: string, millis: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(millis);

/** Which day an editor means who writes this in a publication of this zone. */
function meant(written: string, zone: string): string {
  const [, whole, offset] =
    /(2026-03-01[ T]\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)/i.exec(written) ?? [];
  if (!whole || !offset) return "2026-03-01";
  const sign = offset === "Z" ? offset : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return dayIn(zone, Date.parse(whole.replace(" ", "T") + sign));
}

const TAKEN = table("dates-taken").map(([dialect, yaml]) => ({
  dialect,
  written: yaml.replaceAll("\\n", "\n"),
}));
const REFUSED = table("dates-refused");

test("there are as many dialects as were promised", () => {
  expect(TAKEN.length).toBeGreaterThanOrEqual(12);
  expect(REFUSED.length).toBeGreaterThanOrEqual(100);
});

describe("the day is the editor's in every zone and field", () => {
  test.each(sampled(ZONES))("%s", async (zone) => {
    const cases = TAKEN.flatMap((each) => FIELDS.map((field) => ({ ...each, field })));
    const files = cases.map(({ field, written }, index) => [
      `articles/a${index}.md`,
      inField(field, written),
    ]);
    const folder = contentIn(zone, Object.fromEntries(files));
    const { articles, diagnostics } = await load(folder);
    rmSync(folder, { recursive: true });
    expect(errorsOf(diagnostics)).toEqual([]);
    for (const [index, { dialect, written, field }] of cases.entries()) {
      const facts = articles.find(({ path }) => path === `articles/a${index}.md`);
      const { published, updated, embargo, expires } = facts as Content["articles"][number];
      const moment = { date: published, updated, embargo, expires }[field];
      expect(moment?.iso.slice(0, 10), `${dialect} as ${field}`).toBe(meant(written, zone));
    }
  });
});

describe("the day of the page, of its URL and of its words is the editor's", () => {
  test.each(sampled(ZONES))("%s", (zone) => {
    const files = TAKEN.map(({ written }, index) => [
      `articles/a${index}.md`,
      article({ date: written, slug: `a${index}` }),
    ]);
    const folder = contentIn(zone, Object.fromEntries(files));
    const output = join(place.folder, `site-${made}`);
    build(folder, output);
    for (const [index, { dialect, written }] of TAKEN.entries()) {
      const day = meant(written, zone);
      const [year = "", month = "", date = ""] = day.split("-");
      const page = join(output, year, month, `a${index}/index.html`);
      const elements = elementsOf(readFileSync(page, "utf8"));
      const header = elements.find(({ tagName }) => tagName === "time");
      expect(header && attribute(header, "datetime")?.slice(0, 10), dialect).toBe(day);
      const month3 = month === "02" ? "February" : "March";
      expect(header && textOf(header), dialect).toContain(`${Number(date)} ${month3} ${year}`);
    }
    rmSync(output, { recursive: true });
  });
});

describe("an invalid date of the common calendar is an error with a hint", () => {
  const cases = REFUSED.flatMap(([written, hint]) =>
    FIELDS.map((field) => ({ written, hint, field })),
  );
  const tried = sampled(cases);
  let told: readonly Diagnostic[] = [];
  beforeAll(async () => {
    const files = tried.map(({ field, written }, index) => [
      `articles/a${index}.md`,
      inField(field, written),
    ]);
    told = (await load(contentIn("Europe/London", Object.fromEntries(files)))).diagnostics;
  });
  test.each(tried.map((each, index) => ({ ...each, index })))("$field: $written", (tested) => {
    const { index, written, hint, field } = tested;
    const errors = errorsOf(told).filter(({ file }) => file === `content/articles/a${index}.md`);
    expect(errors).toHaveLength(1);
    const [error] = errors;
    const lines = inField(field, written).split("\n");
    expect(error?.line).toBe(lines.findIndex((line) => line.startsWith(`${field}:`)) + 1);
    expect(`${error?.message} ${error?.hint}`).toContain(hint);
  });
});

/** Changes of clocks: a zone, what was never on its clock, what was twice, and a day whose midnight was not. */
const CHANGES = [
  ["Europe/London", "2026-03-29 01:30", "2026-10-25 01:30", "2026-03-29"],
  ["America/New_York", "2026-03-08 02:30", "2026-11-01 01:30", "2026-03-08"],
  ["America/St_Johns", "2026-03-08 02:15", "2026-11-01 01:45", "2026-11-01"],
  ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-04-05 01:45", "2026-10-04"],
  ["Pacific/Chatham", "2026-09-27 03:00", "2026-04-05 03:00", "2026-09-27"],
  ["Asia/Beirut", "2025-03-30 00:30", "2025-10-25 23:30", "2025-03-30"],
  ["Africa/Cairo", "2026-04-24 00:30", "2026-10-29 23:30", "2026-04-24"],
  ["America/Havana", "2026-03-08 00:30", "2025-11-02 00:30", "2025-11-02"],
  ["America/Sao_Paulo", "2018-11-04 00:30", "2019-02-16 23:30", "2018-11-04"],
  ["Africa/Casablanca", "2026-03-22 02:30", "2026-02-15 02:30", "2026-03-22"],
] as const;

describe("where clocks change", () => {
  test.each(sampled(CHANGES.map((each) => [...each])))("%s", async (zone, never, twice, day) => {
    const folder = contentIn(zone, {
      ...Object.fromEntries(
        FIELDS.map((field) => [`articles/never-${field}.md`, inField(field, never)]),
      ),
      ...Object.fromEntries(
        FIELDS.map((field) => [`articles/twice-${field}.md`, inField(field, twice)]),
      ),
      "articles/day.md": article({ date: day }),
    });
    const { articles, diagnostics } = await load(folder);
    const of = (name: string) => diagnostics.filter(({ file }) => file.includes(`/${name}-`));
    expect(of("never").map(({ severity }) => severity)).toEqual(FIELDS.map(() => "error"));
    for (const { message, hint } of of("never")) {
      expect(message).toContain(`does not exist in ${zone}`);
      expect(hint).toContain("clocks showed");
    }
    expect(errorsOf(of("twice"))).toEqual([]);
    expect(
      articles.find(({ path }) => path === "articles/day.md")?.published.iso.slice(0, 10),
    ).toBe(day);
  });
});

test("any day from 1600 to 2400 is itself in any zone", async () => {
  const days = fc.sample(
    fc.tuple(
      fc.constantFrom(...ZONES),
      fc.date({ min: new Date("1600-01-02"), max: new Date("2400-01-01"), noInvalidDate: true }),
    ),
    { seed: SEED, numRuns: times(400) },
  );
  for (const zone of ZONES) {
    const own = days
      .filter(([each]) => each === zone)
      .map(([, date]) => date.toISOString().slice(0, 10));
    const files = own.map((day, index) => [`articles/a${index}.md`, article({ date: day })]);
    const folder = contentIn(zone, Object.fromEntries(files));
    const { articles, diagnostics } = await load(folder);
    expect(errorsOf(diagnostics)).toEqual([]);
    const read = own.map((_, index) =>
      articles.find(({ path }) => path === `articles/a${index}.md`),
    );
    expect(read.map((facts) => facts?.published.iso.slice(0, 10))).toEqual(own);
  }
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { styleProblems } from "./style-problems.ts";

const place = useScratch();
const SETTINGS = "houseStyle: { dictionaries: { en: dictionary-test } }\n";
const WORDS = "a the ferry harbour is in sailed Sunday headline standfirst and with it's of desk";

function install(words: string): void {
  const folder = join(place.folder, "node_modules/dictionary-test");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.aff"), "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
  writeFileSync(
    join(folder, "index.dic"),
    `${words.split(" ").length}\n${words.replaceAll(" ", "\n")}\n`,
  );
}

beforeEach(() => install(WORDS));

const said = (
  body: string,
  files: Record<string, string> = {},
  fields: Record<string, string> = {},
) => styleProblems(place.folder, body, { settings: SETTINGS, files, fields });

test("an unknown word is reported once, with its place and a suggestion", async () => {
  const [found, ...others] = await said("The ferry sialed. It's in the *harbuor*, and sialed.");
  expect(found).toMatch(
    /^\d+:11 spelling\/word: The dictionary doesn't know “sialed” \(Did you mean “sailed”\? If it is right, add it to style\/spelling\.txt\.\)$/,
  );
  expect(others).toEqual([expect.stringContaining("“harbuor”")]);
});

test.each([
  ["The ferry is in Skerryvore.", "a name inside a sentence"],
  ["Skerryvore Harbour is in the harbour.", "a name of two words"],
  ["The `ferri` sailed.", "code"],
  ["“The ferri sailed.”", "a quotation"],
  ["> The ferri sailed.", "a block quote"],
  ["The [ferry](https://ferri.example/sialed) sailed.", "an address"],
  ["The ferry of HMRC sailed in 2026 and 18th.", "initials and numbers"],
  ["The ferry is in iOS and GitHub.", "a product's name"],
  ['<span class="ferri">The ferry</span> sailed.', "a tag"],
  ["The harbour-ferry sailed.", "made of two words"],
  ["The pre-Sunday harbour.", "a prefix"],
])("nothing is said of %j: it is %s", async (body) => {
  expect((await said(body)).filter((each) => each.includes("spelling/"))).toEqual([]);
});

test("the house's list, authors, sections, sources and the word list are known", async () => {
  const body = "The desk of zebra, okapi, quokka, numbat and jerboa sailed [@a].";
  const fields = { citations: '[{ id: a, title: "The numbat", url: "https://a.example/" }]' };
  const files = {
    "style/spelling.txt": "# animals\nzebra # striped\n\nquokka\n",
    "style/words.yaml": "- { use: okapi, avoid: okapie }\n",
    "authors/world-desk.md": "---\nname: Jerboa desk\n---\n",
  };
  expect(await said(body, files, fields)).toEqual([]);
  expect(await said(body, {}, fields)).toHaveLength(4);
});

test("accents may be characters that combine", async () => {
  install("the caf\u00e9 harbour a headline standfirst");
  expect(await said("The caf\u00e9 harbour, the cafe\u0301.")).toEqual([]);
});

test("a text in a language without a dictionary is not checked", async () => {
  expect(await said("Le bac est parti.", {}, { lang: "fr" })).toEqual([]);
  expect(await said("The ferri.", {}, { lang: "en-US" })).toHaveLength(1);
});

test("a dictionary that is not installed is reported with the command that installs it", async () => {
  const settings = "houseStyle: { dictionaries: { de: dictionary-none } }\n";
  const { diagnose } = await import("../kit/builds/diagnostics-of.ts");
  const { PUBLICATION } = await import("../kit/publications/publication-files.ts");
  const found = await diagnose(join(place.folder, "content"), {
    "publication.yaml": PUBLICATION + settings,
  });
  expect(found.filter(({ rule }) => rule === "spelling/dictionary")).toEqual([
    expect.objectContaining({
      severity: "warning",
      message:
        "The dictionary “dictionary-none” is not installed, so texts in `de` are not checked",
      hint: expect.stringContaining("npm install dictionary-none"),
    }),
  ]);
});

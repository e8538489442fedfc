import { describe, expect, test } from "vitest";
import { deskOf } from "../../../src/content/settings/desk.ts";
import { deskConfig } from "../../../src/desk/config/desk-config.ts";
import { CATALOGUES } from "../../../src/words/words-of.ts";

interface Described {
  name?: string;
  label?: string;
  label_singular?: string;
  hint?: string;
  description?: string;
  slug?: { hint?: string };
  fields?: Described[];
  files?: Described[];
  options?: { value: string; label: string }[];
}

function collectionsIn(language: string): Described[] {
  const local = deskOf({ provider: "local" });
  if (local === "none") throw new Error("the local desk is one");
  const settings = { title: "T", url: "https://news.test", timeZone: "UTC", language };
  const config = deskConfig(settings, local) as { collections: Described[] };
  return config.collections.flatMap((each) => [each, ...(each.files ?? [])]);
}

/** Labels of the forms that every editor fills in, with those of what they are in. */
function labelsIn(all: readonly Described[]): string[] {
  return all.flatMap(({ name, label, label_singular: one, fields = [] }) => [
    ...(label ? [label] : []),
    ...(one ? [one] : []),
    ...(name === "publication" ? [] : labelsIn(fields)),
  ]);
}

const ENGLISH = labelsIn(collectionsIn("en"));

/** Names that are the same everywhere, and parts of names that few files have. */
const SAME =
  /^(?:DOI|Type|Text|Name|Sponsor|Code|Link|Links|Navigation|Layout|Kicker|Fediverse|Photo|Date|Note|Genre|Image|Source|Sources|Description|Articles?|Pages?|Publication|Episode|Credit|Section|Dropping particle|Non dropping particle|Comma suffix|Static ordering)$/i;

describe.each(Object.keys(CATALOGUES).filter((each) => each !== "en"))("in %s", (language) => {
  const all = collectionsIn(language);
  const articles = all.find(({ name }) => name === "articles");

  test("every label of the forms for content is in it", () => {
    const own = labelsIn(all);
    const english = own.filter((label, index) => label === ENGLISH[index] && !SAME.test(label));
    expect(english).toEqual([]);
    expect(own).toHaveLength(ENGLISH.length);
  });

  test("types of articles have the names of their pages, and settings the help of a new publication", () => {
    const type = articles?.fields?.find(({ name }) => name === "type");
    const { types } = CATALOGUES[language as keyof typeof CATALOGUES].layouts;
    expect(type?.options).toContainEqual({ value: "obituary", label: types.obituary });
    const settings = all.find(({ name, fields }) => name === "publication" && fields);
    const english = collectionsIn("en").find(
      ({ name, fields }) => name === "publication" && fields,
    );
    const hints = settings?.fields?.map(({ hint }) => hint) ?? [];
    const untold = hints.filter((hint, index) => hint === english?.fields?.[index]?.hint);
    expect(untold).toEqual([]);
    expect(hints.join()).not.toContain("`");
  });

  test("its values, formats and patterns stay as they are", () => {
    const english = collectionsIn("en").find(({ name }) => name === "articles");
    const bare = (value: unknown) =>
      JSON.stringify(value, (key, own) =>
        /^(?:label|label_singular|hint|description)$/.test(key) ? undefined : own,
      );
    expect(bare(articles)).toBe(bare(english));
  });
});

test("a language without texts of ours has English ones, and regions have their language's", () => {
  expect(labelsIn(collectionsIn("fi"))).toEqual(ENGLISH);
  expect(labelsIn(collectionsIn("de-AT"))).toEqual(labelsIn(collectionsIn("de")));
});

import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";
import { rulesOn, styleProblems } from "./style-problems.ts";

const place = useScratch();
const RULES = ["style/word", "style/initials", "style/link-words", "style/headline"];
const WORDS = "- { use: use, avoid: utilise }\n- { use: nutzen, avoid: benutzen, language: de }\n";

const said = (settings: string, files: Record<string, string>) =>
  styleProblems(place.folder, "Text.", {
    settings: rulesOn(...RULES) + settings,
    files: { "style/words.yaml": WORDS, ...files },
    all: true,
  });

test("standing pages, authors and topics are read as articles are, with their places", async () => {
  const found = await said("", {
    "pages/about.md":
      "---\ntitle: About\ndescription: We utilise it.\n---\n\nWe utilise [this](https://a.example/).\n",
    "authors/jo.md": "---\nname: Jo\nrole: Can utilise tools\n---\n\nJo can utilise the ABQ.\n",
    "topics/tides.md": "---\ntitle: Tides\n---\n\nThey utilise the moon.\n",
  });
  expect(found.map((each) => /^\S+ \S+/.exec(each)?.[0]).sort()).toEqual(
    [
      "3:11 style/word:",
      "3:17 style/word:",
      "5:6 style/word:",
      "6:4 style/word:",
      "6:8 style/word:",
      "6:20 style/initials:",
      "6:12 style/link-words:",
    ].sort(),
  );
});

test("a page in another language is read in it", async () => {
  const page = (lang: string) => ({
    "pages/x.md": `---\ntitle: X\nlang: ${lang}\n---\n\nWir benutzen es.\n`,
  });
  expect(await said("", page("de"))).toHaveLength(1);
  expect(await said("", page("en"))).toEqual([]);
});

test("what readers see of publication.yaml is read, each section on its own", async () => {
  const settings =
    PUBLICATION.replace(/^(?:rules|sections): .*\n/gm, "").replace(/^sections:\n(?: .*\n)*/m, "") +
    rulesOn(...RULES) +
    "description: We utilise it.\nsections:\n  - { id: world, title: World, description: The ABQ is here. }\n" +
    "  - id: home\n    title: Home\n    description: We utilise the ABQ.\n" +
    "editions:\n  - language: de\n    description: Gut.\n    sections:\n      - { id: world, title: Welt, description: Wir benutzen es. }\n";
  const found = await said("", { "publication.yaml": settings });
  const line = (text: string) => settings.split("\n").findIndex((each) => each.includes(text)) + 1;
  expect(found.map((each) => /^(\d+):\d+ (\S+):/.exec(each)?.slice(1).join(" ")).sort()).toEqual(
    [
      `${line("description: We utilise it")} style/word`,
      `${line("The ABQ is here")} style/initials`,
      `${line("We utilise the ABQ")} style/word`,
      `${line("We utilise the ABQ")} style/initials`,
      `${line("Wir benutzen")} style/word`,
    ].sort(),
  );
});

test("a rule that is off reads no page", async () => {
  const files = { "pages/x.md": "---\ntitle: X\n---\n\nThe ABQ.\n" };
  expect(await styleProblems(place.folder, "Text.", { files, all: true })).toEqual([]);
});

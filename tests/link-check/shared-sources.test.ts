import { expect, test } from "vitest";
import { deadUrlsIn, setStatusInYaml } from "../../src/link-check/shared-sources.ts";

const dead = (address: string): "dead" | undefined =>
  address.includes("gone") ? "dead" : undefined;

test.each([
  {
    form: "a list",
    before: "# Ours\n- id: a\n  url: https://a.example/gone\n- id: b\n  url: https://b.example/\n",
    after:
      "# Ours\n- id: a\n  url: https://a.example/gone\n  status: dead\n- id: b\n  url: https://b.example/\n",
  },
  {
    form: "a mapping from key to source",
    before: "a:\n  URL: https://a.example/gone\nb: https://b.example/gone\n",
    after:
      "a:\n  URL: https://a.example/gone\n  status: dead\nb: { url: https://b.example/gone, status: dead }\n",
  },
  {
    form: "a list of Pandoc's or Zotero's",
    before: "---\nreferences:\n- id: a\n  URL: https://a.example/gone\n...\n",
    after: "---\nreferences:\n- id: a\n  URL: https://a.example/gone\n  status: dead\n...\n",
  },
  { form: "nothing", before: "", after: "" },
  { form: "a sentence", before: "No list: of gone\n", after: "No list: of gone\n" },
])(
  "$form is written, with a byte order mark and line ends of Windows as well",
  ({ before, after }) => {
    expect(setStatusInYaml(before, dead).text).toBe(after);
    const windows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    expect(setStatusInYaml(windows(before), dead).text).toBe(windows(after));
  },
);

test("what is dead in a file of another program is found, once each", () => {
  const bib = "@book{a, url = {https://a.example/gone#x}, note = {\\url{https://a.example/gone}}}";
  expect(deadUrlsIn(bib, dead)).toEqual(["https://a.example/gone"]);
  const json =
    '[{"URL":"https://a.example/gone"},{"URL":"https://b.example/"},{"URL":"https://["}]';
  expect(deadUrlsIn(json, dead)).toEqual(["https://a.example/gone"]);
});

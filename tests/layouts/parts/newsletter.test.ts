import { expect, test } from "vitest";
import { newsletter } from "../../../layouts/parts/newsletter.ts";
import type { Newsletter } from "../../../src/content/services.ts";
import type { PageKind } from "../../../src/pages/kinds.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const OWN: Newsletter = {
  service: { name: "Letters", hosts: ["letters.example"] },
  signup: {
    action: "https://letters.example/?a=1&b=2",
    field: 'E"MAIL',
    hidden: [{ name: "list", value: '"><script>' }],
    trap: "b_1_2",
  },
  places: ["front", "articles", "page"],
};

function render(own: Partial<Newsletter> = {}, kind: PageKind = "front", url = "/"): string {
  const site = fullSite();
  const settings = { ...site.settings, newsletter: { ...OWN, ...own } };
  return String(newsletter({ kind, meta: { url } }, { ...site, settings }) ?? "");
}

const find = (markup: string, name: string) =>
  elementsOf(markup).filter(({ tagName }) => tagName === name);

test("the form posts the address to its service, with the hidden fields and no script", () => {
  const markup = render();
  const [form] = find(markup, "form");
  expect(form && [attribute(form, "action"), attribute(form, "method")]).toEqual([
    "https://letters.example/?a=1&b=2",
    "post",
  ]);
  const inputs = find(markup, "input").map((each) =>
    ["type", "name", "value"].map((name) => attribute(each, name)),
  );
  expect(inputs).toEqual([
    ["email", 'E"MAIL', undefined],
    ["hidden", "list", '"><script>'],
    ["text", "b_1_2", ""],
  ]);
  expect(find(markup, "script")).toEqual([]);
});

test("the field is required, has a label, and may be filled in by the browser", () => {
  const markup = render();
  const [field] = find(markup, "input");
  if (!field) throw new Error("there is no field");
  expect(["autocomplete", "required"].map((name) => attribute(field, name))).toEqual(["email", ""]);
  const label = find(markup, "label").find(
    (each) => attribute(each, "for") === attribute(field, "id"),
  );
  expect(label && textOf(label)).toBe("Email address");
});

test("robots find a field that readers neither see nor reach", () => {
  const trap = find(render(), "input").at(-1);
  expect(trap && attribute(trap, "tabindex")).toBe("-1");
  expect(trap && attribute(trap, "autocomplete")).toBe("off");
  expect(render()).toMatch(/<div class="visually-hidden" aria-hidden="true"><label>/);
});

test("texts are the editor's, or the interface's", () => {
  expect(textOf(find(render(), "h2")[0] as never)).toBe("Get our newsletter");
  const own = render({
    title: "Mornings",
    text: "At 7.",
    button: "Join",
    consent: "For this only.",
  });
  for (const text of ["Mornings", "At 7.", "Join", "For this only."]) expect(own).toContain(text);
});

test.each([
  ["front", "/", ["front"]],
  ["article", "/2026/03/tide/", ["articles"]],
  ["newsletter", "/newsletter/", ["page"]],
  ["standing", "/newsletter/", ["page"]],
] as const)("a %s at %s shows it if the settings say so", (kind, url, places) => {
  expect(render({ places: [...places] }, kind, url)).toContain("<form");
  const others = OWN.places.filter((each) => each !== places[0]);
  expect(render({ places: others }, kind, url)).toBe("");
  expect(render({}, "section", "/world/")).toBe("");
});

test("where a service takes no forms, a link leads to its page", () => {
  const markup = render({ signup: { page: "https://letters.example/#/portal/signup" } });
  expect(find(markup, "form")).toEqual([]);
  const [link] = find(markup, "a");
  expect(link && attribute(link, "href")).toBe("https://letters.example/#/portal/signup");
});

import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/content/settings/settings.ts";
import { sourceOf } from "../content/sources.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";

const FIRST = PUBLICATION.split("\n").length;
const parse = (fields: object) =>
  parseSettings(
    sourceOf(`${PUBLICATION}newsletter: ${JSON.stringify(fields)}\n`, "publication.yaml"),
  );
const newsletter = (fields: object) => {
  const { value, diagnostics } = parse(fields);
  expect(diagnostics).toEqual([]);
  return value?.newsletter;
};
const problems = (fields: object) =>
  parse(fields).diagnostics.map(
    ({ rule, line, message, hint }) => `${line - FIRST + 1} ${rule} ${message} ${hint}`,
  );

describe("each service has the form that it documents", () => {
  test("Buttondown", () => {
    expect(newsletter({ provider: "buttondown", account: "my-paper", tags: "web" })).toEqual({
      service: { name: "Buttondown", hosts: ["buttondown.com"] },
      signup: {
        action: "https://buttondown.com/api/emails/embed-subscribe/my-paper",
        field: "email",
        hidden: [
          { name: "embed", value: "1" },
          { name: "tag", value: "web" },
        ],
      },
      places: ["front", "articles", "page"],
    });
  });

  test("Mailchimp, with the field for robots, from an address as its code has it", () => {
    const action =
      "https://example.us1.list-manage.com/subscribe/post?u=0a1b&amp;id=2c3d&amp;f_id=4";
    expect(newsletter({ provider: "mailchimp", action })).toMatchObject({
      service: { name: "Mailchimp", hosts: ["example.us1.list-manage.com"] },
      signup: {
        action: "https://example.us1.list-manage.com/subscribe/post?u=0a1b&id=2c3d&f_id=4",
        field: "EMAIL",
        trap: "b_0a1b_2c3d",
      },
    });
  });

  test("Listmonk, with the empty nonce that robots fill in", () => {
    const lists = ["eb420c55-4cfb-4972-92ba-c93c34ba475d", "a1"];
    expect(newsletter({ provider: "listmonk", url: "https://lists.test/", lists })?.signup).toEqual(
      {
        action: "https://lists.test/subscription/form",
        field: "email",
        hidden: [{ name: "nonce", value: "" }, ...lists.map((value) => ({ name: "l", value }))],
      },
    );
  });

  test("Ghost, which takes no forms, has a page", () => {
    expect(newsletter({ provider: "ghost", url: "https://letters.test" })?.signup).toEqual({
      page: "https://letters.test/#/portal/signup",
    });
  });

  test("any other, without naming a provider", () => {
    const fields = { action: "https://a.test/in?x=1", field: "fields[email]", trap: "_gotcha" };
    expect(newsletter({ ...fields, hidden: { list: "a b" }, places: "page" })).toEqual({
      service: { name: "a.test", hosts: ["a.test"] },
      signup: { ...fields, hidden: [{ name: "list", value: "a b" }] },
      places: ["page"],
    });
  });
});

test("texts are typeset", () => {
  const { title, consent } =
    newsletter({ action: "https://a.test/", title: 'The "Mail"', consent: "It's ours." }) ?? {};
  expect([title, consent]).toEqual(["The “Mail”", "It’s ours."]);
});

test.each([
  [{ provider: "butondown", account: "a" }, "Did you mean `buttondown`?"],
  [{ provider: "buttondown" }, "`newsletter.account` is missing"],
  [{ provider: "buttondown", acount: "a" }, "Did you mean `account`?"],
  [{ provider: "buttondown", account: "../x" }, "is not an id of this service"],
  [{ provider: "mailchimp", action: "https://a.test/" }, "is not the address of a Mailchimp form"],
  [{ action: "http://a.test/in" }, "Write https: https://a.test/in"],
  [{ action: "https://a.test/", places: ["side"] }, "Write one of: front, articles, page"],
  [{ action: "https://a.test/", hidden: { 'a"b': "c" } }, "can't be the name of a form's field"],
  [{ action: "https://a.test/", hidden: { a: 1 } }, 'Put it in quotes: "1"'],
])("%j is reported with what to write", (fields, said) => {
  expect(problems(fields)).toEqual([expect.stringContaining(said)]);
});

test.each([
  "https://*.test/",
  "https://a;script-src",
  "https://a,b.test/",
  "https://user:secret@a.test/",
  "https://a'b.test/",
  "javascript:alert(1)",
  "//a.test/",
  "data:text/html,x",
])("no policy can be opened by %s", (action) => {
  expect(parse({ action }).value).toBeUndefined();
  expect(parse({ provider: "listmonk", url: action, lists: "a" }).value).toBeUndefined();
});

test("an edition has the publication's form with its own words, its own newsletter, or none", () => {
  const settings = (edition: string) =>
    parseSettings(
      sourceOf(
        `${PUBLICATION}newsletter: { provider: buttondown, account: a }\neditions: [{ language: es${edition} }]\n`,
        "publication.yaml",
      ),
    ).value?.editions[0]?.newsletter;
  expect(settings("")).toBeUndefined();
  expect(settings(", newsletter: { provider: none }")).toBe("none");
  expect(settings(", newsletter: { provider: ghost, url: https://b.test }")).toMatchObject({
    service: { name: "b.test" },
  });
});

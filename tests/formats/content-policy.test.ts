import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { livePolicy, policyOf, policyOfAll, policyText } from "../../src/formats/content-policy.ts";
import { KINDS, type PageKind } from "../../src/pages/kinds.ts";

const kinds = Object.keys(KINDS) as PageKind[];

test("an article loads its own site's styles and pictures, and asks nobody else for anything", () => {
  expect(policyText(policyOf("article"))).toBe(
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test.each(kinds)("the policy of the kind %s allows no text to become code", (kind) => {
  const all = policyOfAll(["a script"]);
  for (const policy of [policyOf(kind, ["a script"]), all]) {
    for (const sources of Object.values(policy)) {
      expect(sources).not.toContain("'unsafe-inline'");
      expect(sources).not.toContain("'unsafe-eval'");
      expect(sources).not.toContain("*");
      const others = sources.filter((source) => /^(?:https?:|data:)/.test(source));
      const hasEmptyIcon = kind.startsWith("lite-") || policy === all;
      expect(others).toEqual(hasEmptyIcon && sources === policy["img-src"] ? ["data:"] : []);
      // `'none'` beside anything else says nothing.
      if (sources.length > 1) expect(sources).not.toContain("'none'");
      expect(sources.length).toBeGreaterThan(0);
    }
  }
});

test("an inline script runs by its hash, and no other does", () => {
  const policy = policyOf("article", ["one();", "two();"]);
  expect(policy["script-src"]).toEqual(
    ["one();", "two();"].map((script) => `'sha256-${hash("sha256", script, "base64")}'`),
  );
});

test("what all pages together may do is no less than what each may", () => {
  const all = policyOfAll(["one();"]);
  for (const kind of kinds) {
    for (const [name, sources] of Object.entries(policyOf(kind, ["one();"]))) {
      for (const source of sources.filter((each) => each !== "'none'"))
        expect(all[name], `${kind} ${name}`).toContain(source);
    }
  }
});

test("an editor's own server adds its scripts, styles and forms, and nothing else", () => {
  const live = livePolicy(policyOf("article"));
  const opened = ["script-src", "form-action"];
  for (const name of [...opened, "style-src", "img-src", "connect-src"])
    expect(live[name], name).toContain("'self'");
  const others = Object.entries(live).filter(([name]) => !opened.includes(name));
  expect(Object.fromEntries(others)).toEqual(
    Object.fromEntries(
      Object.entries(policyOf("article")).filter(([name]) => !opened.includes(name)),
    ),
  );
});

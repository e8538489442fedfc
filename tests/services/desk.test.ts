import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/content/settings/settings.ts";
import { sourceOf } from "../content/sources.ts";
import { PUBLICATION } from "../kit/publications/publication-files.ts";

const parse = (fields: unknown) =>
  parseSettings(sourceOf(`${PUBLICATION}desk: ${JSON.stringify(fields)}\n`, "publication.yaml"));
const made = (fields: unknown) => {
  const { value, diagnostics } = parse(fields);
  expect(diagnostics).toEqual([]);
  return value?.desk;
};
const GITHUB = { provider: "github", repo: "paper/site" };

describe("each place of files makes of its settings what the desk needs", () => {
  test("GitHub, with a worker or an access token", () => {
    expect(made(GITHUB)).toEqual({
      backend: { name: "github", repo: "paper/site", auth_methods: ["token"] },
      folder: "content",
      hasReview: false,
      needs: {
        "connect-src": ["https://api.github.com"],
        "img-src": ["https://avatars.githubusercontent.com"],
      },
    });
    expect(
      made({ ...GITHUB, branch: "main", signIn: "https://w.test/", workflow: "editorial" }),
    ).toMatchObject({
      backend: { branch: "main", base_url: "https://w.test" },
      hasReview: true,
    });
  });

  test("GitLab, on its own host too, with PKCE", () => {
    expect(made({ provider: "gitlab", repo: "a/b/c", appId: "1a" })).toMatchObject({
      backend: { name: "gitlab", auth_type: "pkce", app_id: "1a" },
      needs: { "connect-src": ["https://gitlab.com"] },
    });
    expect(made({ provider: "gitlab", repo: "a/b", url: "https://git.test/lab/" })).toMatchObject({
      backend: { base_url: "https://git.test/lab", api_root: "https://git.test/lab/api/v4" },
      needs: { "connect-src": ["https://git.test"] },
    });
  });

  test("Gitea and Forgejo, without review", () => {
    expect(
      made({ provider: "gitea", repo: "a/b", url: "https://codeberg.org", folder: "site/content" }),
    ).toMatchObject({
      backend: { name: "gitea", api_root: "https://codeberg.org/api/v1" },
      folder: "site/content",
      hasReview: false,
    });
  });

  test("the folder on the editor's machine, and none at all", () => {
    expect(made(true)).toMatchObject({ isLocal: true });
    expect(made({ provider: "local" })).toEqual(made("yes"));
    expect(made(false)).toBe("none");
  });
});

test.each([
  [{ provider: "dropbox" }, "field/value"],
  [{ provider: "github" }, "field/missing"],
  [{ ...GITHUB, repo: "site" }, "field/value"],
  [{ ...GITHUB, repo: "../site" }, "field/value"],
  [{ ...GITHUB, repo: 'a/"><script>' }, "field/value"],
  [{ ...GITHUB, branch: "a..b" }, "field/value"],
  [{ ...GITHUB, branch: "-x" }, "field/value"],
  [{ ...GITHUB, folder: "../content" }, "field/value"],
  [{ ...GITHUB, folder: "/content" }, "field/value"],
  [{ ...GITHUB, signIn: "http://w.test" }, "field/url"],
  [{ ...GITHUB, signIn: "javascript:alert(1)" }, "field/url"],
  [{ ...GITHUB, workflow: "open" }, "field/value"],
  [{ ...GITHUB, appId: "1" }, "field/unknown"],
  [{ provider: "gitlab", repo: "a/b", url: "https://*.test" }, "field/url"],
  [{ provider: "gitlab", repo: "a/b", appId: "a b" }, "field/value"],
  [{ provider: "gitea", repo: "a/b" }, "field/missing"],
  [
    { provider: "gitea", repo: "a/b", url: "https://x.test", workflow: "editorial" },
    "field/unknown",
  ],
  [{ provider: "local", repo: "a/b" }, "field/unknown"],
])("refuses %j", (fields, rule) => {
  expect(parse(fields).diagnostics.map((each) => each.rule)).toContain(rule);
});

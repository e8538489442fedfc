import { expect, test } from "vitest";
import type { OldAddress } from "../../src/content/types.ts";
import type { HostName } from "../../src/hosts/hosts.ts";
import { oldAddressProblems } from "../../src/pages/old-addresses.ts";
import { sampleArticle } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const AT = { file: "content/publication.yaml", line: 3 };

function problems(addresses: [from: string, to?: string][], host: HostName = "netlify") {
  const oldAddresses = addresses.map(
    ([from, to]): OldAddress => ({ from, ...(to && { to }), ...AT }),
  );
  const publication = publicationOf([sampleArticle({ aliases: ["/old/", "/?p=12"] })], {
    settings: { oldAddresses },
  });
  const urls = new Set(["/", "/about/", "/media/report.pdf", "/2026/03/tide/"]);
  return oldAddressProblems(publication, { host, urls }).map(
    ({ file, line, rule, message, hint }) => `${file}:${line} ${rule}: ${message}. ${hint}`,
  );
}

test("pages, files, other sites, and old addresses that lead to them are fine", () => {
  expect(
    problems([
      ["/about-us/", "/about"],
      ["/report", "/media/report.pdf"],
      ["/shop/", "https://shop.example/"],
      ["/older/", "/old/"],
      ["/libel/"],
    ]),
  ).toEqual([]);
});

test("a circle is an error for each address in it", () => {
  expect(
    problems([
      ["/a/", "/b/"],
      ["/b/", "/a/"],
    ]),
  ).toEqual([
    "content/publication.yaml:3 redirect/loop: /a/ leads to /b/, and from there back to itself. Write the page where readers should arrive.",
    "content/publication.yaml:3 redirect/loop: /b/ leads to /a/, and from there back to itself. Write the page where readers should arrive.",
  ]);
});

test("an address that leads to itself is a circle", () => {
  expect(problems([["/a/", "/a"]])[0]).toContain("redirect/loop");
});

test("a target that the site does not have is reported, with what may be meant", () => {
  expect(problems([["/about-us/", "/abuot/"]])).toEqual([
    "content/publication.yaml:3 redirect/nowhere: /about-us/ leads nowhere, because no public page or file has the URL /abuot/. Did you mean /about/?",
  ]);
});

test("what is gone leads nowhere either", () => {
  expect(problems([["/a/", "/libel/"], ["/libel/"]])).toEqual([
    expect.stringContaining("redirect/nowhere: /a/ leads nowhere"),
  ]);
});

test("a query is reported where the host can't see it, with hosts that can", () => {
  expect(problems([["/?cat=3", "/about/"]], "cloudflare")).toEqual([
    expect.stringMatching(
      /^content\/articles\/tide.md:2 redirect\/query: Cloudflare Pages can't redirect \/\?p=12: .*nginx and Caddy can redirect it\.$/,
    ),
    expect.stringMatching(/^content\/publication.yaml:3 redirect\/query: .* \/\?cat=3: /),
  ]);
  expect(problems([], "none")[0]).toContain("Set `host` in publication.yaml");
});

test("an alias that differs in capitals alone is reported where no host can tell", () => {
  const publication = publicationOf([sampleArticle({ aliases: ["/2026/03/TIDE/"] })]);
  const rulesFor = (host: HostName) =>
    oldAddressProblems(publication, { host, urls: new Set() }).map(({ rule }) => rule);
  expect(rulesFor("none")).toEqual(["alias/capitals"]);
  expect(rulesFor("nginx")).toEqual(["alias/capitals"]);
  expect(rulesFor("caddy")).toEqual([]);
});

test("a page's own address with a query needs no redirect, and one that a host can't compare is reported", () => {
  expect(problems([["/?page_id=2", "/"]], "cloudflare")).toEqual([
    expect.stringContaining("can't redirect /?p=12"),
  ]);
  expect(problems([["/?12", "/about/"]], "netlify")).toEqual([
    expect.stringContaining("can't redirect /?12"),
  ]);
});

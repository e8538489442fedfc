import { expect, test } from "vitest";
import { folderUrl, targetOf } from "../../src/serve/request-path.ts";

test.each([
  ["/", "index.html"],
  ["/?q=1", "index.html"],
  ["/#x", "index.html"],
  ["/a", "a"],
  ["/a/", "a/index.html"],
  ["/a/b.html?x=/../y", "a/b.html"],
  ["/caf%C3%A9/", "café/index.html"],
  ["/100%25/", "100%/index.html"],
  ["/a%20b", "a b"],
  ["/...", "..."],
  ["/.well-known/security.txt", ".well-known/security.txt"],
  ["http://localhost", "index.html"],
  ["http://localhost?q", "index.html"],
  ["HTTPS://localhost:8080/a/?q", "a/index.html"],
])("a request for %s is for the file %s", (url, path) => {
  expect(targetOf(url, "/")).toEqual({ path });
});

test.each([
  "/%ff",
  "/%ff.html",
  "/%",
  "/%zz",
  "/%E0%A4%A/",
  "/%c0%ae%c0%ae/",
  "/..",
  "/../etc/passwd",
  "/a/./b",
  "/%2e%2e/etc",
  "/..%2f..%2fetc%2fpasswd",
  "/a%2fb",
  "/a%5cb",
  "/..\\..\\etc",
  "/%00",
  "/a%00.html",
  "/a%0d%0aSet-Cookie:x",
  "/%1b[31m",
  "/%C2%85",
  "*",
  "localhost:80",
  "ftp://localhost/",
  "javascript:x",
])("a request for %s is malformed", (url) => {
  expect(targetOf(url, "/")).toEqual({ status: 400 });
});

test.each(["//evil.example/", "//", "/a//b", "/a//", "http://localhost//evil.example/"])(
  "a request for %s finds nothing, and leads to no other host",
  (url) => {
    expect(targetOf(url, "/")).toEqual({ status: 404 });
  },
);

test.each([
  ["/news/", { path: "index.html" }],
  ["/news/a/", { path: "a/index.html" }],
  ["/", { location: "/news/" }],
  ["/?q=1", { location: "/news/?q=1" }],
  ["/news", { location: "/news/" }],
  ["/newsroom/", { status: 404 }],
  ["/a/", { status: 404 }],
  ["/news//evil.example/", { status: 404 }],
])("below a path prefix, %s is %o", (url, target) => {
  expect(targetOf(url, "/news/")).toEqual(target);
});

test("a path prefix in another script is found as browsers write it", () => {
  expect(targetOf("/%E6%96%B0/a", "/新/")).toEqual({ path: "a" });
  expect(targetOf("/", "/新/")).toEqual({ location: "/%E6%96%B0/" });
});

test("a folder's address keeps the query, and encodes its name", () => {
  expect(folderUrl("/a?q=x%20y", "a", "/")).toBe("/a/?q=x%20y");
  expect(folderUrl("/n/x", "100%41 ü?#", "/n/")).toBe("/n/100%2541%20%C3%BC%3F%23/");
});

import { expect, test } from "vitest";
import { servingText } from "../../../src/cli/serve/serving-text.ts";

const said = (host: string, drafts = false, { wanted = 8080, hasDesk = false } = {}) =>
  servingText({ host, port: 8080, wanted, pathPrefix: "/news/", drafts, hasDesk }, () => [
    "192.168.1.5",
    "10.0.0.7",
  ]);

test.each(["localhost", "127.0.0.1", "::1"])(
  "served at %s, only this machine can read it",
  (host) => {
    const name = host === "::1" ? "[::1]" : host;
    expect(said(host, true)).toBe(`Serving http://${name}:8080/news/\n`);
  },
);

test.each(["0.0.0.0", "::"])(
  "served at %s, it says at which addresses, and who else can read it",
  (host) => {
    expect(
      said(host),
    ).toBe(`Serving http://localhost:8080/news/ and http://192.168.1.5:8080/news/ and http://10.0.0.7:8080/news/
warning: Anyone who can reach this machine over the network can read the site.
help: Leave out --host to serve this machine only.
`);
  },
);

test("with drafts, the warning names them", () => {
  expect(said("192.168.1.5", true)).toContain(
    "can read the site, its drafts and articles under embargo.",
  );
});

test("if the port is in use, it says so before the address; any port is never the wrong one", () => {
  expect(said("localhost", false, { wanted: 8079 })).toBe(
    "Port 8079 is in use by a different program, so this is port 8080.\nServing http://localhost:8080/news/\n",
  );
  expect(said("localhost", false, { wanted: 0 })).toBe("Serving http://localhost:8080/news/\n");
});

test("with a desk, it says where editors write", () => {
  expect(said("localhost", false, { hasDesk: true })).toBe(
    "Serving http://localhost:8080/news/\nWrite at http://localhost:8080/news/admin/\n",
  );
  expect(said("0.0.0.0", false, { hasDesk: true })).toContain(
    "\nWrite at http://localhost:8080/news/admin/\nwarning:",
  );
});

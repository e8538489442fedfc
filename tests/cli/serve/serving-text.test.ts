import { expect, test } from "vitest";
import { servingText } from "../../../src/cli/serve/serving-text.ts";

const said = (host: string, drafts = false, wanted = 8080) =>
  servingText({ host, port: 8080, wanted, pathPrefix: "/news/", drafts }, () => [
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
  expect(said("localhost", false, 8079)).toBe(
    "Port 8079 is in use by a different program, so this is port 8080.\nServing http://localhost:8080/news/\n",
  );
  expect(said("localhost", false, 0)).toBe("Serving http://localhost:8080/news/\n");
});

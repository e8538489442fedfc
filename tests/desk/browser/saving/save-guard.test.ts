import { describe, expect, it } from "vitest";
import { saveGuard } from "../../../../src/desk/browser/saving/save-guard.ts";
import { deskFormat } from "../../../kit/desk/desk-formats.ts";

const FILE = "---\ntitle: A # ours\n---\n\nText.\n";

/** The article's format as the desk has it, and what may not be written. */
function guarded() {
  const { guarded, refusal } = saveGuard("Somebody changed this file.");
  const [format] = guarded([deskFormat("article")]);
  if (!format) throw new Error("no format");
  return { ...format, refusal };
}

describe("the desk replaces a file", () => {
  it("that is as it read it", () => {
    const { fromFile, toFile, refusal } = guarded();
    const made = toFile({ ...fromFile(FILE), title: "B" });
    expect(refusal(made, FILE)).toBeUndefined();
  });

  it("that it saved before, although Sveltia CMS keeps the text that it read", () => {
    const { fromFile, toFile, refusal } = guarded();
    const first = toFile({ ...fromFile(FILE), title: "B" });
    const second = toFile({ ...fromFile(FILE), title: "C" });
    expect(refusal(second, first)).toBeUndefined();
    expect(refusal(first, second)).toBeUndefined();
  });

  it("that was new a moment ago", () => {
    const { toFile, refusal } = guarded();
    const first = toFile({ title: "New", body: "One." });
    const second = toFile({ title: "New", body: "Two." });
    expect(refusal(first, undefined)).toBeUndefined();
    expect(refusal(second, first)).toBeUndefined();
  });

  it("that is not one of its formats", () => {
    expect(guarded().refusal("{}", "[]")).toBeUndefined();
  });
});

describe("the desk refuses to replace a file", () => {
  it("that somebody changed since it was read", () => {
    const { fromFile, toFile, refusal } = guarded();
    const made = toFile({ ...fromFile(FILE), title: "B" });
    expect(refusal(made, FILE.replace("Text", "Other text"))).toMatch(/^Somebody changed this/);
  });

  it("that somebody changed since it was saved", () => {
    const { fromFile, toFile, refusal } = guarded();
    const first = toFile({ ...fromFile(FILE), title: "B" });
    const second = toFile({ ...fromFile(FILE), title: "C" });
    expect(refusal(second, `${first}\nMore.\n`)).toBeDefined();
  });

  it("that somebody made under the name of a new one", () => {
    const { toFile, refusal } = guarded();
    expect(refusal(toFile({ title: "New", body: "One." }), FILE)).toBeDefined();
  });
});

it("what the format refuses is the cause, since Sveltia CMS shows nothing else", () => {
  const { fromFile, toFile } = guarded();
  const values = fromFile("---\ntitle: &name A\nkicker: *name\n---\n");
  const failing = () => toFile({ ...values, title: "B" });
  expect(failing).toThrow("saving_failed");
  try {
    failing();
  } catch (error) {
    expect(String((error as Error).cause)).toContain("without harm to other lines");
  }
});

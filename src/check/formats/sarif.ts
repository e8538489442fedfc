import type { Diagnostic } from "../../diagnostics.ts";
import type { RuleFacts } from "../../rules/facts.ts";
import { RULES, type Rule } from "../../rules/rules.ts";
import { fingerprints } from "../problem-key.ts";
import { type CheckFormat, pathIn } from "./format.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** Viewers replace it by the folder of their checkout. */
const CHECKOUT = "SRCROOT";

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const SARIF: CheckFormat = {
  what: "GitHub code scanning, Azure DevOps and editors",
  write: ({ diagnostics }, options) => {
    const pathOf = pathIn(options);
    const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
    const indices = new Map(rules.map((rule, index) => [rule, index]));
    const prints = fingerprints(diagnostics, pathOf);
    const driver = {
      name: "Dateline",
      semanticVersion: options.version,
      rules: rules.map(ruleOf),
    };
    const results = diagnostics.map((diagnostic, index) => ({
      ...resultOf(diagnostic, pathOf),
      ruleIndex: indices.get(diagnostic.rule),
      partialFingerprints: { "datelineProblem/v1": prints[index] },
    }));
    const run = {
      tool: { driver },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: {
        [CHECKOUT]: { description: { text: "The folder of the checkout." } },
      },
      results,
    };
    return { json: { $schema: SCHEMA, version: "2.1.0", runs: [run] } };
  },
};

function ruleOf(id: Rule) {
  const { level, what, why, mend }: RuleFacts = RULES[id];
  const help = [why, mend].filter((sentence) => sentence !== undefined).join("\n\n");
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: help, markdown: help },
    defaultConfiguration: level === "off" ? { enabled: false } : { level },
  };
}

function resultOf(diagnostic: Diagnostic, pathOf: (file: string) => string) {
  const { file, line, column, severity, rule, message, hint, counted } = diagnostic;
  return {
    ruleId: rule,
    level: severity,
    message: { text: hint ? `${message}. ${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathOf(file)), uriBaseId: CHECKOUT },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    ...(counted !== undefined && { occurrenceCount: counted }),
  };
}

function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

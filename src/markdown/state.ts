import type { LabelIndex } from "../citations/labels.ts";
import type { FindNear } from "../citations/nearest.ts";
import type { CitedSource } from "../citations/types.ts";
import type { Severity } from "../diagnostics.ts";
import { excerptAround } from "../excerpt.ts";
import { type Gathering, gathering } from "../gather-diagnostics.ts";
import type { Mend } from "../mend.ts";
import type { Rule } from "../rules/rules.ts";
import type { TextWords } from "../words/types.ts";
import { wordsOf } from "../words/words-of.ts";
import type { DataFile } from "./blocks/block.ts";
import type { BodyContext } from "./context.ts";
import { type KnownKeys, knownSources } from "./known-sources.ts";
import type { Heading, InlineBlock, LocalLink, TextPlace } from "./types.ts";
import type { BodyUses } from "./uses.ts";

/** What the rules use and collect while one body is rendered. */
export interface RenderState {
  context: BodyContext;
  words: TextWords;
  /** The lines of the body. */
  lines: readonly string[];
  /** The block whose inline text is being parsed. */
  block: InlineBlock;
  keys: KnownKeys;
  /** Built on first use, since most articles cite by key. */
  labels: () => LabelIndex;
  /** Keys that the text means to cite but fails to; the failure has been reported. */
  meant: Set<string>;
  /** Finds the note that a call may mean; built on first use. */
  nearNote?: FindNear;
  /** Text of `src` up to `end` has been found not to be a citation. */
  asText: { src: string; end: number };
  /** In an image's description, which becomes an attribute: sources named there stay text. */
  inAlt: boolean;
  problems: Gathering;
  headings: Heading[];
  citations: CitedSource[];
  links: LocalLink[];
  /** Links within the text, without their `#`. */
  fragments: { fragment: string; place: TextPlace }[];
  images: string[];
  /** URLs of files of `media/` that readers can download or play. */
  files: string[];
  /** What its blocks need of the page. */
  uses: BodyUses[];
  dataFiles: DataFile[];
}

/** markdown-it's `env`, which it and its plugins also use. */
export interface RenderEnv {
  dateline: RenderState;
  /** Set by note definitions; each label has a `:` before it. */
  footnotes?: { refs?: Record<string, number> };
}

export function createEnv(text: string, context: BodyContext): RenderEnv {
  return {
    dateline: {
      context,
      words: wordsOf(context.language).text,
      lines: text.split("\n"),
      block: { content: "", line: 0, from: 0 },
      ...knownSources(context),
      meant: new Set(),
      asText: { src: "", end: 0 },
      inAlt: false,
      problems: gathering(),
      headings: [],
      citations: [],
      links: [],
      fragments: [],
      images: [],
      files: [],
      uses: [],
      dataFiles: [],
    },
  };
}

/** Our part of markdown-it's untyped `env`. */
export function stateOf({ env }: { env: unknown }): RenderState {
  return (env as RenderEnv).dateline;
}

/** Whether the text here has been found not to be a citation, and need not be examined again. */
export function isAsText({ env, src, pos }: { env: unknown; src: string; pos: number }): boolean {
  const { asText } = stateOf({ env });
  return asText.src === src && pos < asText.end;
}

export interface Problem {
  severity: Severity;
  rule: Rule;
  message: string;
  hint: string;
  mend?: Mend;
}

/** Whether a rule's next problem will be shown, and not only counted: skip slow hints otherwise. */
export function isShown(
  { problems, context: { file } }: RenderState,
  kind: Pick<Problem, "severity" | "rule">,
): boolean {
  return problems.isShown({ file, ...kind });
}

/** Adds a diagnostic at a place in the body. */
export function report(state: RenderState, place: TextPlace, problem: Problem): void {
  const { file, firstLine } = state.context;
  const column = place.column + 1;
  state.problems.add({
    ...problem,
    file,
    line: firstLine + place.line,
    column,
    excerpt: excerptAround(state.lines[place.line] ?? "", column),
  });
}

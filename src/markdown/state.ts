import type { LabelIndex } from "../citations/labels.ts";
import type { FindNear } from "../citations/nearest.ts";
import type { CitedSource } from "../citations/types.ts";
import type { Severity } from "../diagnostics.ts";
import { excerptAround } from "../excerpt.ts";
import { type Gathering, gathering } from "../gather.ts";
import type { Rule } from "../rules/rules.ts";
import type { TextWords } from "../words/types.ts";
import { wordsOf } from "../words/words-of.ts";
import type { BodyContext } from "./context.ts";
import { type KnownKeys, knownSources } from "./known-sources.ts";
import { createIds } from "./slug.ts";
import type { Heading, InlineBlock, LocalLink, TextPlace } from "./types.ts";

/** What the rules know and gather while one body is rendered. */
export interface RenderState {
  context: BodyContext;
  words: TextWords;
  /** The body's lines. */
  lines: readonly string[];
  /** The block whose inline text is being read. */
  block: InlineBlock;
  keys: KnownKeys;
  /** Made for the first bracket that asks: most articles cite by key. */
  labels: () => LabelIndex;
  /** Keys of sources that the text means to cite, and does not: what is wrong was said there. */
  meant: Set<string>;
  /** Finds the note that a call may mean; made when it is first asked. */
  nearNote?: FindNear;
  /** Text up to `end` of `src` was said to be no citation. */
  asText: { src: string; end: number };
  /** In a picture's description, which is an attribute: sources named there stay text. */
  inAlt: boolean;
  nextId: (text: string) => string;
  problems: Gathering;
  headings: Heading[];
  citations: CitedSource[];
  links: LocalLink[];
  /** Links within the text, with what follows their `#`. */
  fragments: { fragment: string; place: TextPlace }[];
  images: string[];
}

/** markdown-it's `env`: it and its plugins keep their own things beside ours. */
export interface RenderEnv {
  dateline: RenderState;
  /** Set by the notes' definitions: label with a `:` before it. */
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
      nextId: createIds(),
      problems: gathering(),
      headings: [],
      citations: [],
      links: [],
      fragments: [],
      images: [],
    },
  };
}

/** Our part of markdown-it's untyped `env`. */
export function stateOf({ env }: { env: unknown }): RenderState {
  return (env as RenderEnv).dateline;
}

/** Whether what stands here was said to be no citation, and is not to be asked about again. */
export function isAsText({ env, src, pos }: { env: unknown; src: string; pos: number }): boolean {
  const { asText } = stateOf({ env });
  return asText.src === src && pos < asText.end;
}

export interface Problem {
  severity: Severity;
  rule: Rule;
  message: string;
  hint: string;
}

/** Whether the next problem of a rule is shown, and not only counted: what is dear to say is said of those alone. */
export function isShown(
  { problems, context: { file } }: RenderState,
  kind: Pick<Problem, "severity" | "rule">,
): boolean {
  return problems.isShown({ file, ...kind });
}

/** Adds a diagnostic at a place of the body. */
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

import type { Limit } from "../limits.ts";

/** A place in a drawing's text. */
export interface DrawingPlace {
  /** Offset in UTF-16 units. */
  at: number;
}

/** Why a drawing can't be published. */
export interface DrawingProblem extends DrawingPlace {
  reason: Reason;
  /** The offending part of this file: a name, a URL, the parser's message. */
  detail?: string;
}

interface Words {
  /** Completes a sentence that begins with the drawing's name. */
  what: string;
  hint: string;
  limit?: Limit;
}

const PLAIN = "Remove it in a drawing program or a text editor, or export the drawing as PNG.";
const CONTAINED =
  "Embed the file in the drawing instead of linking it, or export the drawing as PNG.";
const SIMPLER = "Simplify it in a drawing program, or export it as PNG.";

/** Everything that prevents a drawing from being published, in words for its editor. */
export const REASONS = {
  address: { what: "loads another file", hint: CONTAINED },
  animation: {
    what: "animates something that a picture must not change",
    hint: "Remove the animation, or animate only colours, sizes and positions.",
  },
  attributes: {
    what: "has an element with too many attributes",
    hint: SIMPLER,
    limit: "drawingAttributes",
  },
  atRule: { what: "has an unknown or unsafe rule in its styles", hint: PLAIN },
  compressed: {
    what: "is a compressed drawing (SVGZ), which web hosts don’t show",
    hint: "Save it as plain SVG, without compression.",
  },
  copies: {
    what: "repeats its parts so often that a browser would hang",
    hint: SIMPLER,
    limit: "drawingCopies",
  },
  cssFunction: { what: "has an unknown or unsafe function in its styles", hint: PLAIN },
  cycle: {
    what: "has a part that contains itself",
    hint: "Remove the reference, or export the drawing as PNG.",
  },
  declaration: {
    what: "has declarations (DTD) that browsers and editors read differently",
    hint: "Save it as plain SVG, which has none, or as PNG.",
  },
  depth: {
    what: "has elements that are nested too deeply",
    hint: SIMPLER,
    limit: "drawingDepth",
  },
  elements: { what: "has too many elements", hint: SIMPLER, limit: "drawingElements" },
  embedded: {
    what: "embeds data that is not a PNG, JPEG, GIF, WebP or AVIF picture",
    hint: "Embed the picture as PNG or JPEG, or draw its shapes in this drawing.",
  },
  embeddedSize: {
    what: "embeds pictures with too many pixels",
    hint: "Scale the embedded pictures down.",
    limit: "picturePixels",
  },
  encoding: {
    what: "can’t be read in its declared encoding",
    hint: "Save it in UTF-8.",
  },
  entities: {
    what: "uses its entities too often",
    hint: "Save it as plain SVG, which has none, or as PNG.",
    limit: "drawingEntityCharacters",
  },
  event: { what: "has an event handler, which is a script", hint: PLAIN },
  html: {
    what: "contains a web page or a video, which a picture can’t show",
    hint: "Export it with its text as SVG text or shapes (in draw.io, turn “Formatted text” off), or as PNG.",
  },
  import: {
    what: "imports a stylesheet",
    hint: "Put the styles in the drawing, convert text to shapes, or export it as PNG.",
  },
  malformed: {
    what: "is not well-formed XML, so browsers don’t show it",
    hint: "Fix it at that place, or export it again.",
  },
  namespace: {
    what: "doesn’t say that it is SVG, so browsers don’t show it",
    hint: 'Add the namespace to its first element: <svg xmlns="http://www.w3.org/2000/svg" …>.',
  },
  references: {
    what: "has too many references between its parts",
    hint: SIMPLER,
    limit: "drawingReferences",
  },
  root: { what: "is not a drawing", hint: "Export it again as SVG." },
  script: { what: "contains a script", hint: PLAIN },
  scriptLink: { what: "has a link that runs a script", hint: PLAIN },
  styles: { what: "has styles that can’t be read", hint: PLAIN },
  stylesheet: {
    what: "uses a stylesheet from another file",
    hint: "Put the styles in the drawing, or export it as PNG.",
  },
} as const satisfies Record<string, Words>;

export type Reason = keyof typeof REASONS;

/** Thrown when reading further makes no sense. */
export class UnreadableDrawing extends Error {
  readonly problem: DrawingProblem;
  constructor(problem: DrawingProblem) {
    super(REASONS[problem.reason].what);
    this.problem = problem;
  }
}

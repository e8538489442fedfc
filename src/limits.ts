/**
 * All limits of what content may be, each with its reason. A diagnostic says which one was met, by the name it has
 * here: whoever keeps the site can raise it. What these allow is done in time and memory in proportion to its size.
 */
export const LIMITS = {
  /** Bytes of an article or another text: the largest of newspapers' archives stay under 200 kB. */
  textBytes: 2_000_000,
  /** Bytes of a file of shared sources: a library of ten thousand, with the abstracts of all. */
  sourcesBytes: 32_000_000,
  /** Characters of front matter or settings: more than a hundred keys need, less than what makes a parser sweat. */
  yamlCharacters: 200_000,
  /** Characters of shared sources in YAML: ten thousand of them. Larger libraries are JSON or BibTeX, which are read faster. */
  sourcesYamlCharacters: 8_000_000,
  /** Levels of lists and mappings in each other: the deepest that is of use, a date in CSL's form, has seven. */
  yamlDepth: 20,
  /** Names of YAML that are used again: each may hold others, so that few lines stand for billions of values. */
  yamlAliases: 20,
  /** Characters that a .bib file says once and means again, by macros and crossref: ten thousand entries need a tenth. */
  bibRepeats: 16_000_000,
  /** Braces in each other in a .bib file: TeX nests less deeply, and what reads it here goes down with each. */
  bibDepth: 60,
  /** Characters of tokens.css: a few kilobytes set every token there is. */
  tokensCharacters: 20_000,
  /** Characters of a field: an abstract has two thousand, and long text belongs into the body. */
  fieldCharacters: 20_000,
  /** Characters of a tag: it is a name, and the heading of a page. */
  tagCharacters: 120,
  /** Bytes of a name between two slashes of a url, which is that of a file: most file systems take 255. */
  nameBytes: 240,
  /** Characters of the last part of a url: it is to be read. */
  slugCharacters: 120,
  /** Characters of an id of a section or author, which is a folder too. */
  idCharacters: 80,
  /** Characters of a label that is cited in brackets: the brackets of a body are looked through so far for their end. */
  labelCharacters: 600,
  /** Tags of an article: each has a page, and each adds the article to its pages. */
  tags: 100,
  /** Authors of an article: investigations across many newsrooms have named nearly four hundred. */
  authors: 500,
  /** Old urls of an article: each is a file. */
  aliases: 100,
  /** Sources of an article: a page that lists them all stays below a megabyte. */
  citations: 2_000,
  /** Elements of a citation style: the longest of ten thousand public ones has 3,600. */
  styleElements: 10_000,
  /** Elements of a style in each other, and macros that call each other: public ones have nineteen. */
  styleDepth: 50,
  /** Elements that a style goes through for one source, macros in macros among them: public ones 7,400 at most. */
  styleSteps: 20_000,
  /** Elements of the macros that a style sorts by, each as often as it is called: public ones have 108,000 at most. */
  styleSortParts: 200_000,
  /** Characters of an attribute or a term of a style. */
  styleCharacters: 1_000,
  /** Problems of one rule in one file that are shown one by one. The others are counted. */
  problemsAlike: 100,
  /** Characters of a word that “did you mean” is said of: nobody mistypes one as long as this. */
  nearCharacters: 200,
  /** Words that a mistyped one is compared with. Of more, those that share its rarest parts. */
  comparisons: 100,
  /** Bytes of a picture: files of cameras are below it, and it is read whole. */
  pictureBytes: 40_000_000,
  /** Pixels of a picture: what is above was never made for the web, and decoding it would take the machine. */
  picturePixels: 28_000_000,
  /** Pixels on a side: WebP knows no longer one than 16,383. */
  pictureSide: 16_000,
  /** Bytes of a drawing, which every reader of its page loads: maps with every street of a town have some. */
  drawingBytes: 10_000_000,
  /** Units on a side of a drawing: they cost nothing, but a browser counts no further than some 33 million. */
  drawingSide: 1_000_000,
  /** Elements of a drawing: detailed maps have some ten thousand, and each is an object in a reader's browser. */
  drawingElements: 100_000,
  /** Attributes of an element of a drawing: SVG knows some three hundred. */
  drawingAttributes: 1_000,
  /** Levels of elements in a drawing, those that it refers to among them: browsers go down with each. */
  drawingDepth: 256,
  /** Elements that references of a drawing draw once more: a browser is busy for seconds with as many. */
  drawingCopies: 50_000,
  /** Looks at elements to find what a drawing's references draw: plots refer to a letter's shape for each letter. */
  drawingReferences: 500_000,
  /** Characters that a drawing's own entities stand for: Illustrator declares some for namespaces. */
  drawingEntityCharacters: 100_000,
} as const;

export type Limit = keyof typeof LIMITS;

/** Where the limit can be raised: the end of the hint of every diagnostic that tells of one. */
export function raising(limit: Limit): string {
  return `Whoever keeps the site can raise the limit: \`${limit}\` in src/limits.ts.`;
}

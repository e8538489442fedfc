/**
 * All limits on content, each with its reason. Diagnostics name the limit, so that whoever maintains the site can raise
 * it. Content within these limits is processed in time and memory proportional to its size.
 */
export const LIMITS = {
  /** Bytes of an article or other text: the largest in newspapers' archives stay under 200 kB. */
  textBytes: 2_000_000,
  /** Bytes of a file of shared sources: enough for ten thousand with abstracts. */
  sourcesBytes: 32_000_000,
  /** Characters of front matter or settings: more than a hundred keys need, and few enough for a slow parser. */
  yamlCharacters: 200_000,
  /**
   * Characters of shared sources in YAML: ten thousand of them. Larger libraries should be JSON or BibTeX, which parse
   * faster.
   */
  sourcesYamlCharacters: 8_000_000,
  /** Characters of the replies to an article: what a thousand of usual length have. */
  repliesYamlCharacters: 1_000_000,
  /** Characters of the house's word list: five thousand entries. */
  houseWordsYamlCharacters: 1_000_000,
  /** Entries of the house's word list, and of its initials: the largest style guides have fewer. */
  houseWords: 5_000,
  /** Forms to avoid in an entry. */
  houseWordForms: 100,
  /** Characters of a form: it is a word or a few. */
  houseWordCharacters: 100,
  /** Words of the house's own spelling list: a dictionary has a hundred thousand. */
  houseSpellings: 50_000,
  /** Bytes of a file of a Hunspell dictionary: the largest have about ten million. */
  dictionaryBytes: 20_000_000,
  /** Nesting depth of YAML: the deepest useful structure, a date in CSL's form, has seven levels. */
  yamlDepth: 20,
  /** Uses of YAML aliases: nested aliases can expand a few lines to billions of values. */
  yamlAliases: 20,
  /** Characters that macros and crossref repeat in a .bib file: ten thousand entries need a tenth of this. */
  bibRepeats: 16_000_000,
  /** Nesting depth of braces in a .bib file: the parser is recursive, and real TeX nests less deeply. */
  bibDepth: 60,
  /** Characters of tokens.css: a few kilobytes set every token. */
  tokensCharacters: 20_000,
  /** Bytes of a font: one with all characters of Chinese has about ten million. */
  fontBytes: 12_000_000,
  /** Nesting depth of a stylesheet's braces and brackets: the parser is recursive, and people nest five levels. */
  cssDepth: 24,
  /** Characters of theme.css: twice what a thorough redesign takes, and merging equal selectors takes quadratic time. */
  themeCharacters: 40_000,
  /** Characters of a field: an abstract has two thousand, and long text belongs in the body. */
  fieldCharacters: 20_000,
  /** Posts about an article that readers may answer: one for each network and language. */
  threads: 20,
  /** Replies to an article, which its page shows all at once: few articles of large newspapers have more. */
  replies: 1_000,
  /** Characters of a reply: longer than any letter that a newspaper prints. */
  replyCharacters: 10_000,
  /** Characters of a tag: it is a name, and the heading of a page. */
  tagCharacters: 120,
  /** Bytes of a URL's path segment, which is a file name: most file systems allow 255. */
  nameBytes: 240,
  /** Characters of a URL's last segment: people have to read it. */
  slugCharacters: 120,
  /** Characters of a section's or author's id, which is a folder name too. */
  idCharacters: 80,
  /** Characters of a cited label in brackets: how far to look for the closing bracket in a body. */
  labelCharacters: 600,
  /** Tags of an article: each has a page, and each adds the article to its list pages. */
  tags: 100,
  /** Authors of an article: investigations across many newsrooms have credited nearly four hundred. */
  authors: 500,
  /** Old URLs of an article: each is a file. */
  aliases: 100,
  /** Old URLs in publication.yaml: the sections, topics and pages of a large old site. */
  redirects: 5_000,
  /** Sources of an article: a page that lists this many stays below a megabyte. */
  citations: 2_000,
  /** Embeds of a text: each is a kilobyte of its page, and readers open a few. */
  embeds: 100,
  /** Elements of a citation style: the largest of ten thousand public ones has 3,600. */
  styleElements: 10_000,
  /** Nesting depth of a style's elements and macro calls: public ones reach nineteen. */
  styleDepth: 50,
  /** Elements that a style processes for one source, macros included: public ones need 7,400 at most. */
  styleSteps: 20_000,
  /** Elements of the macros that a style sorts by, counted for each call: public ones have 108,000 at most. */
  styleSortParts: 200_000,
  /** Characters of an attribute or a term of a style. */
  styleCharacters: 1_000,
  /** Problems of one rule in one file that are shown individually. Others are counted. */
  problemsAlike: 100,
  /** Characters of a word that “did you mean” considers: no typo is in a longer one. */
  nearCharacters: 200,
  /** Words to compare a mistyped one with, preferring those that share its rarest parts. */
  comparisons: 100,
  /** Bytes of a video, a recording or a document in `media/`: GitHub refuses larger files. */
  mediaBytes: 100_000_000,
  /** Bytes of data or captions that are read into a page: a hundred thousand rows of figures. */
  dataBytes: 4_000_000,
  /** Bytes of a picture, which is read whole: camera files are smaller. */
  pictureBytes: 40_000_000,
  /** Pixels of a picture: larger ones were never meant for the web, and decoding them would exhaust the machine. */
  picturePixels: 28_000_000,
  /** Pixels on a side: WebP's maximum is 16,383. */
  pictureSide: 16_000,
  /**
   * Bytes of a drawing, which every reader of its page downloads: maps with every street of a town take a few
   * megabytes.
   */
  drawingBytes: 10_000_000,
  /** Units on a side of a drawing: they cost nothing, but browsers count only to about 33 million. */
  drawingSide: 1_000_000,
  /** Elements of a drawing: detailed maps have about ten thousand, and each is an object in the reader's browser. */
  drawingElements: 100_000,
  /** Attributes of an element of a drawing: SVG defines about three hundred. */
  drawingAttributes: 1_000,
  /** Nesting depth of elements in a drawing, references included: browsers recurse into each. */
  drawingDepth: 256,
  /** Elements that references in a drawing draw again: this many keep a browser busy for seconds. */
  drawingCopies: 50_000,
  /** Lookups to find what a drawing's references draw: plots refer to a glyph's shape for each letter. */
  drawingReferences: 500_000,
  /** Characters that a drawing's entities expand to: Illustrator declares a few for namespaces. */
  drawingEntityCharacters: 100_000,
  /** Rows of a chart or table: each is a row of a table on the page, and longer data belong in a file for download. */
  dataRows: 1_000,
  /** Columns of a chart or table: wider ones scroll for ever on a phone. */
  dataColumns: 40,
  /** Rows of a chart with a bar or a name for each: nobody compares more, and the drawing is as high as they are many. */
  chartNames: 80,
  /** Series of a chart: with more, no reader finds the one they look for. */
  chartSeries: 24,
} as const;

export type Limit = keyof typeof LIMITS;

/** The end of the hint of every diagnostic about a limit: where to raise it. */
export function raising(limit: Limit): string {
  return `A developer can raise the limit: \`${limit}\` in src/limits.ts.`;
}

/** What filters, shortcodes and transforms have as `this`. */
interface Rendering {
  /** The page being rendered: https://www.11ty.dev/docs/data-eleventy-supplied/#page-variable */
  page: { url: string; inputPath: string; outputPath: string };
}

type Transform = (this: Rendering, content: string) => string | Promise<string>;

/** A function that templates call. `never` accepts functions of any parameters. */
type TemplateFunction = (this: Rendering, ...values: never[]) => unknown;

type Plugin<Options> = (config: EleventyConfig, options: Options) => unknown;

/**
 * Eleventy's configuration object, with the methods that a publication uses. Eleventy ships no types.
 * https://www.11ty.dev/docs/config/
 */
export interface EleventyConfig {
  addPlugin<Options extends object>(plugin: Plugin<Options>, options?: Options): unknown;
  addFilter(name: string, filter: TemplateFunction): unknown;
  addAsyncFilter(name: string, filter: TemplateFunction): unknown;
  addShortcode(name: string, shortcode: TemplateFunction): unknown;
  addPairedShortcode(name: string, shortcode: TemplateFunction): unknown;
  /** Called with every rendered file, not only with pages: `this.page.outputPath` says which. */
  addTransform(name: string, transform: Transform): unknown;
  addGlobalData(name: string, data: unknown): unknown;
  /** Calls a function at an event of a build: https://www.11ty.dev/docs/events/ */
  on(event: string, call: (values: object) => unknown): unknown;
  addExtension(extension: string, options: object): unknown;
  addTemplate(path: string, content: string, data?: object): unknown;
  setUseGitIgnore(use: boolean): unknown;
  setInputDirectory(folder: string): unknown;
  setOutputDirectory(folder: string): unknown;
  setIncludesDirectory(folder: string): unknown;
  setDataDirectory(folder: string): unknown;
  setTemplateFormats(formats: string[]): unknown;
}

import { codeInUse, urlOf } from "../overrides/hook.ts";
import { WithoutDateline } from "./config-problem.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { isWaiting } from "./plugin.ts";

/** A configuration's module, in the forms that Eleventy accepts. */
interface ConfigModule {
  default?: ((config: EleventyConfig) => unknown) | object;
  config?: object;
}

/**
 * Eleventy's configuration in a publication that has its own. Eleventy would import that file once in a process, so that
 * a server would never see an edit.
 * https://www.11ty.dev/docs/config/
 */
export default async function configure(config: EleventyConfig): Promise<object> {
  const { config: file } = codeInUse();
  const module: ConfigModule = file === undefined ? {} : await import(urlOf(file));
  const own = module.default;
  const returned = typeof own === "function" ? await own(config) : own;
  if (isWaiting(config)) throw new WithoutDateline();
  return { ...(returned as object | undefined), ...module.config };
}

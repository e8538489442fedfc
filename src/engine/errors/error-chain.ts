/** An error and its causes, outermost first. Eleventy calls the cause `originalError`. */
export function errorChain(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && !chain.includes(each); ) {
    chain.push(each);
    each = "originalError" in each && each.originalError ? each.originalError : each.cause;
  }
  return chain;
}

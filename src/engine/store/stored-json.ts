/** https://www.sqlite.org/rescode.html#corrupt */
const DAMAGED = 11;

/** Parses JSON from the store. Invalid JSON is reported as SQLite would report a damaged database. */
export function storedJson<Value>(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw damaged("the cache is damaged", { cause });
  }
}

/** The error that SQLite itself would throw for a damaged database. */
export function damaged(message: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(message, options), { errcode: DAMAGED });
}

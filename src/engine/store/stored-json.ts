/** https://www.sqlite.org/rescode.html#corrupt */
const DAMAGED = 11;

/** Reads JSON that the store holds. What no build has written there is damage, as the database itself would call it. */
export function storedJson<Value>(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw damaged("the cache is damaged", { cause });
  }
}

/** An error of what the store holds, as the database itself would throw it. */
export function damaged(message: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(message, options), { errcode: DAMAGED });
}

/** https://www.sqlite.org/rescode.html#corrupt */
const DAMAGED = 11;

/** Reads JSON that the store holds. What no build has written there is damage, as the database itself would call it. */
export function storedJson<Value>(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw Object.assign(new Error("the cache is damaged", { cause }), { errcode: DAMAGED });
  }
}

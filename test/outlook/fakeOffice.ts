/** Stands in for the global of office.js; give it undefined to take it away. */
export function setOffice(office: object | undefined): void {
  if (office === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Object.assign(globalThis, { Office: office });
}

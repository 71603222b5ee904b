/** Sets the global `Office` of office.js. Removes it if `office` is undefined. */
export function setOffice(office: object | undefined): void {
  if (office === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Object.assign(globalThis, { Office: office });
}

/**
 * A file of so many rows as people have them: names, some with a line break in quotation marks, addresses, two groups,
 * and now and then one of the flaws that the check names.
 */
export function peopleCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const name = index % 50 === 3 ? `"Person ${index},\nManager"` : `Zoë Person ${index}`;
    return [name, addressOf(index), `Team ${index % 40}`, index % 7 === 0 ? "all of it" : ""].join(",");
  });
  return ["Display name,IM address,Group,Remark", ...lines].join("\r\n");
}

function addressOf(index: number): string {
  if (index % 97 === 5) return `person${index}.contoso.com`;
  if (index % 89 === 7) return `person ${index}@contoso.com`;
  return `person${index % 83 === 11 ? index - 1 : index}@contoso.com`;
}

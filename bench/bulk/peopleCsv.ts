/**
 * Creates a realistic file with this many rows: names (some with a quoted line break), addresses, two groups, and a few
 * of the problems that the check reports.
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

/** Letters of Chinese, Japanese, and Korean names, with the marks between and after them. */
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー・々]+$/u;
const onlyKatakana = /^[\p{Script=Katakana}ー・]+$/u;

/**
 * Returns a whole name of its parts. Chinese, Japanese, and Korean names have the family name first, without a space;
 * names in katakana only are foreign ones, which keep the space.
 */
export function joinName(firstName: string, lastName: string): string {
  if (firstName === "" || lastName === "") return firstName + lastName;
  if (!eastAsian.test(firstName) || !eastAsian.test(lastName)) return `${firstName} ${lastName}`;
  const isForeign = onlyKatakana.test(firstName) && onlyKatakana.test(lastName);
  return isForeign ? `${lastName} ${firstName}` : lastName + firstName;
}

/** True if a word of a name is in the part of an address before the @. */
export function isInAddress(name: string, address: string): boolean {
  const normalize = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      .toLowerCase();
  const [user = ""] = normalize(address).split("@");
  return normalize(name)
    .split(/[^\p{Letter}]+/u)
    .some((word) => word.length >= 3 && user.includes(word));
}

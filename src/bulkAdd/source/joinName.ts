/** Letters of Chinese, Japanese, and Korean names, with the marks between and after them. */
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー・々]+$/u;
const onlyKatakana = /^[\p{Script=Katakana}ー・]+$/u;

/** The parts of a name. Each may be empty. */
export interface NameParts {
  readonly firstName: string;
  /** A second first name, an initial, or what stands before the last name, such as "van der". */
  readonly middleName?: string;
  readonly lastName: string;
  /** The second of two last names, as in Spanish. */
  readonly secondLastName?: string;
}

/**
 * Returns a whole name of its parts: first, middle, last, second last name. Chinese, Japanese, and Korean names have the
 * family name first, without a space; names in katakana only are foreign ones, which keep the space.
 */
export function joinName({ firstName, middleName = "", lastName, secondLastName = "" }: NameParts): string {
  const isNative = [firstName, middleName, lastName].every((part) => part === "" || eastAsian.test(part));
  const space = isNative && !onlyKatakana.test(firstName) ? "" : " ";
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(space);
  return joinTwo(join(firstName, middleName), join(lastName, secondLastName));
}

function joinTwo(firstName: string, lastName: string): string {
  if (firstName === "" || lastName === "") return firstName + lastName;
  if (!eastAsian.test(firstName) || !eastAsian.test(lastName)) return `${firstName} ${lastName}`;
  const isForeign = onlyKatakana.test(firstName) && onlyKatakana.test(lastName);
  return isForeign ? `${lastName} ${firstName}` : lastName + firstName;
}

/** How letters are written in addresses that are no letters with an accent. */
const spellings: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  å: "aa",
  ł: "l",
  đ: "d",
  ı: "i",
  þ: "th",
};

/** True if a word of a name is in the part of an address before the @: "Müller" in j.muller@… or j.mueller@…. */
export function isInAddress(name: string, address: string): boolean {
  const withoutMarks = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      .toLowerCase();
  const spelled = (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => spellings[letter] ?? letter);
  const lower = name.normalize("NFC").toLowerCase();
  const [user = ""] = withoutMarks(address).split("@");
  return [withoutMarks(lower), withoutMarks(spelled(lower)), spelled(withoutMarks(lower))].some((written) =>
    written.split(/[^\p{Letter}]+/u).some((word) => word.length >= 3 && user.includes(word)),
  );
}

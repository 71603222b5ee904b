/** Person in a message or an appointment, as office.js expects it. */
export interface Person {
  readonly name: string;
  readonly address: string;
  readonly recipientType: number;
}

export const user = (name: string, address: string): Person => ({ name, address, recipientType: 2 });
export const list = (name: string, address: string): Person => ({ name, address, recipientType: 1 });
export const external = (name: string, address: string): Person => ({ name, address, recipientType: 3 });

/** Owner of the mailbox. */
export const mailboxOwner = user("Ana Lima", "ana.lima@contoso.com");

export const tony = user("Tony Smith", "tony.smith@contoso.com");
export const nkechi = user("Nkechi Okafor", "nkechi.okafor@contoso.com");
export const yuki = user("Yuki Tanaka", "yuki.tanaka@contoso.com");
export const amelie = user("Amélie Laurent", "amelie.laurent@contoso.com");
export const soren = external("Søren Mikkelsen", "soren.mikkelsen@fabrikam.example");
export const konstantin = external(
  "Konstantin Schmidt-Rottluff",
  "konstantin.schmidt-rottluff@northwind.example",
);
export const rafal = user("Rafał Falkowski", "rafal.falkowski@contoso.com");
export const falk = user("Falk Weber", "falk.weber@contoso.com");
export const falconUpdates = list("Falcon updates", "falcon-updates@contoso.com");

const givenNames = ["Adaeze", "Bruno", "Chidi", "Dalia", "Einar", "Farah", "Goran", "Hina"];
const familyNames = ["Abara", "Costa", "Dubois", "Eriksen", "Farkas"];

/** Forty people who are not in the demo list. */
export const crowd: readonly Person[] = givenNames.flatMap((given) =>
  familyNames.map((family) => user(`${given} ${family}`, `${given}.${family}@contoso.com`.toLowerCase())),
);

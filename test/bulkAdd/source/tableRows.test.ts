import { describe, expect, it } from "@jest/globals";
import { detectLayout } from "../../../src/bulkAdd/source/columns.ts";
import { readTable } from "../../../src/bulkAdd/source/csv.ts";
import { toImportRows } from "../../../src/bulkAdd/source/tableRows.ts";

const wanted = (text: string) => {
  const table = readTable(text);
  return toImportRows(table, detectLayout(table)).map(({ row, address, displayName, groupName }) => [
    row,
    address,
    displayName,
    groupName,
  ]);
};

describe("The import rows of a table", () => {
  it("have the row numbers of the file, without the header row", () => {
    expect(wanted("Name,IM address,Group\nZoë,zoe@b.example,Munich\n\nAna,ana@b.example,\n")).toEqual([
      [2, "zoe@b.example", "Zoë", "Munich"],
      [4, "ana@b.example", "Ana", ""],
    ]);
  });

  it("include one row per group of a person, each group once", () => {
    expect(
      wanted("IM address,Group 1,Group 2,Group 3\nzoe@b.example,Munich,,Vertrieb\nana@b.example,A,A,\n"),
    ).toEqual([
      [2, "zoe@b.example", "", "Munich"],
      [2, "zoe@b.example", "", "Vertrieb"],
      [3, "ana@b.example", "", "A"],
    ]);
  });

  it.each([
    ["Last name,First name,E-mail\nWagner,Zoë,zoe@b.example", "Zoë Wagner"],
    ["Name;Vorname;E-Mail\nWagner;Zoë;zoe@b.example", "Zoë Wagner"],
    ["Nom;Prénom;Courriel\nWagner;Zoé;zoe@b.example", "Zoé Wagner"],
    ["Name,Last name,E-mail\nZoë,Wagner,zoe@b.example", "Zoë Wagner"],
    ["Nombre;Apellidos;Correo\nZoë;Wagner;zoe@b.example", "Zoë Wagner"],
    ["Name,First name,E-mail\nZoë Wagner,Zoë,zoe@b.example", "Zoë Wagner"],
    ["Name,First name,Last name,E-mail\nzoew,Zoë,Wagner,zoe@b.example", "Zoë Wagner"],
    ["Name,First name,Last name,E-mail\nDr. Zoë Wagner,Zoë,Wagner,zoe@b.example", "Dr. Zoë Wagner"],
    ["Display name,First name,Last name,E-mail\n,Zoë,Wagner,zoe@b.example", "Zoë Wagner"],
    ["姓,名,メール\n山田,太郎,zoe@b.example", "山田太郎"],
    ["姓氏,名字,電子郵件\n王,小明,zoe@b.example", "王小明"],
    ["성,이름,이메일\n김,민수,zoe@b.example", "김민수"],
    ["姓,名,メール\nスミス,ジョン,zoe@b.example", "スミス ジョン"],
    ["姓,名,メール\nSmith,John,zoe@b.example", "John Smith"],
    ["名字,電子郵件\n王小明,zoe@b.example", "王小明"],
    ["First Name,Middle Name,Last Name,Email\nZoë,Ann,Wagner,zoe@b.example", "Zoë Ann Wagner"],
    ["First Name,Middle Name,Last Name,Email\nZoë,,Wagner,zoe@b.example", "Zoë Wagner"],
    ["Last Name,First Name,Middle Initial,Email\nWagner,Zoë,A.,zoe@b.example", "Zoë A. Wagner"],
    ["Vorname;Weitere Vornamen;Nachname;E-Mail\nZoë;Ann;Wagner;zoe@b.example", "Zoë Ann Wagner"],
    ["Prénom;Deuxième prénom;Nom;Courriel\nZoé;Anne;Wagner;zoe@b.example", "Zoé Anne Wagner"],
    ["Nombre;Segundo nombre;Apellidos;Correo\nZoe;Ana;Lima Vega;zoe@b.example", "Zoe Ana Lima Vega"],
    ["Nombre;Primer apellido;Segundo apellido;Correo\nZoe;Lima;Vega;zoe@b.example", "Zoe Lima Vega"],
    ["Apellido materno;Apellido paterno;Nombre;Correo\nVega;Lima;Zoe;zoe@b.example", "Zoe Lima Vega"],
    ["Nombre;Apellido 1;Apellido 2;Correo\nZoe;Lima;Vega;zoe@b.example", "Zoe Lima Vega"],
    ["Nombre 1;Nombre 2;Apellido 1;Apellido 2;Correo\nZoe;Ana;Lima;Vega;zoe@b.example", "Zoe Ana Lima Vega"],
    ["Nome;Segundo nome;Sobrenome;E-mail\nZoe;Ana;Lima;zoe@b.example", "Zoe Ana Lima"],
    ["Nome;Secondo nome;Cognome;Posta elettronica\nZoe;Ana;Lima;zoe@b.example", "Zoe Ana Lima"],
    ["Voornaam;Tussenvoegsel;Achternaam;E-mailadres\nZoë;van der;Berg;zoe@b.example", "Zoë van der Berg"],
    ["Achternaam;Voornaam;Tussenvoegsels;E-mailadres\nBerg;Zoë;van der;zoe@b.example", "Zoë van der Berg"],
    [
      "Voornaam;Middelste naam;Tussenvoegsel;Achternaam;E-mail\nZoë;Ann;de;Boer;zoe@b.example",
      "Zoë Ann de Boer",
    ],
    ["Naam;Tussenvoegsel;E-mail\nBerg;van den;zoe@b.example", "van den Berg"],
    ["Voorletters;Tussenvoegsel;Achternaam;E-mail\nZ.;van;Dam;zoe@b.example", "Z. van Dam"],
    ["Imię;Drugie imię;Nazwisko;Adres e-mail\nZofia;Anna;Lis;zoe@b.example", "Zofia Anna Lis"],
    ["Фамилия;Имя;Отчество;Адрес эл. почты\nПетров;Иван;Ильич;zoe@b.example", "Иван Ильич Петров"],
    ["姓,ミドル ネーム,名,電子メール アドレス\n山田,,太郎,zoe@b.example", "山田太郎"],
    ["姓,名,ミドル ネーム,電子メール アドレス\nSmith,John,Paul,zoe@b.example", "John Paul Smith"],
    ["姓氏,中間名,名字,電子郵件地址\n王,,小明,zoe@b.example", "王小明"],
    ["Display name,First name,Middle name,Last name,E-mail\nZoë,A,B,C,zoe@b.example", "Zoë"],
    ["Name,Middle name,Last name,E-mail\nZoë,Ann,Wagner,zoe@b.example", "Zoë Ann Wagner"],
    ["Name,Middle name,Last name,E-mail\nZoë Ann Wagner,Ann,Wagner,zoe@b.example", "Zoë Ann Wagner"],
    ["Name,Email\n《王小明》,zoe@b.example", "王小明"],
    ["Name,Email\n「王小明」,zoe@b.example", "王小明"],
    ["Name,Email\nZoë zoe@b.example,zoe@b.example", "Zoë"],
    ['Name,Email\n"Zoë ZOE@b.example" ,zoe@b.example', "Zoë"],
  ])("have the whole name: %j", (text, name) => {
    expect(wanted(text)).toEqual([[2, "zoe@b.example", name, ""]]);
  });

  it.each([
    ["Friends;Falcon", ["Friends", "Falcon"]],
    ["* myContacts ::: Falcon", ["Falcon"]],
    ["Falcon ::: Friends ::: * starred", ["Falcon", "Friends"]],
    ["* myContacts", [""]],
    ["* friends", ["friends"]],
    ["Falcon；Friends", ["Falcon", "Friends"]],
    ["Falcon\nFriends;", ["Falcon", "Friends"]],
    ["Falcon; falcon;Falcon", ["Falcon"]],
    ["R&D, Munich", ["R&D, Munich"]],
    ["Starred", ["Starred"]],
  ])("have each group of the cell %j", (cell, groups) => {
    const rows = wanted(`Name,E-mail,Groups\nZoë,zoe@b.example,"${cell}"`);
    expect(rows.map(([, , , group]) => group)).toEqual(groups);
  });

  it.each([
    ["SMTP:zoe@b.example smtp:z@b.example", "SMTP:zoe@b.example"],
    ["smtp:z@b.example;SMTP:zoe@b.example;SIP:zoe@c.example", "SIP:zoe@c.example"],
    ["{smtp:z@b.example; SMTP:zoe@b.example}", "SMTP:zoe@b.example"],
    ["z@b.example zoe@b.example", "z@b.example zoe@b.example"],
  ])("have the main one of all addresses of a mailbox: %j", (cell, address) => {
    expect(wanted(`Name,EmailAddresses\nZoë,${cell}`)).toEqual([[2, address, "Zoë", ""]]);
  });

  it.each([
    ["Reed, Tony (tony@b.example)", "tony@b.example", "Reed, Tony"],
    ["Ana Vale <ana@b.example>", "ana@b.example", "Ana Vale"],
    ["'Bob Hart' <bob@b.example>;", "bob@b.example", "Bob Hart"],
    ["<eve@b.example>", "eve@b.example", ""],
    ["eve@b.example (Eve Nolan)", "eve@b.example", "Eve Nolan"],
    ["王小明 <wang@b.example>", "wang@b.example", "王小明"],
    ["no one", "no one", ""],
    ["tony reed@b.example", "tony reed@b.example", ""],
  ])("have the name and the address of one cell: %j", (cell, address, name) => {
    expect(wanted(`E-mail,Phone\n"${cell}",1\nx@b.example,2`)[0]).toEqual([2, address, name, ""]);
    expect(wanted(`Name,Phone\n"${cell}",1\nx@b.example,2`)[0]).toEqual([2, address, name, ""]);
    expect(
      wanted(`First name,Last name,E-mail display name\nZoë,Wagner,"${cell}"\n,,x@b.example`)[0],
    ).toEqual([2, address, "Zoë Wagner", ""]);
  });

  it.each([
    ["Reed, Tony (tony@b.example)", "Reed, Tony"],
    ["'Reed, Tony'", "Reed, Tony"],
    ["tony@b.example", ""],
    ["Bob Hart,bob@b.example\nTony Reed,tony@b.example", "Bob Hart,bob@b.example\nTony Reed,tony@b.example"],
  ])("have the name of the cell %j without the address", (cell, name) => {
    expect(wanted(`Name,E-mail\n"${cell}",tony@b.example`)).toEqual([[2, "tony@b.example", name, ""]]);
    expect(wanted(`E-mail Address,E-mail Display Name\ntony@b.example,"${cell}"`)).toEqual([
      [2, "tony@b.example", name, ""],
    ]);
  });

  it("start below the title and the header row", () => {
    expect(wanted("Sales team\n\nName,E-mail\nZoë,zoe@b.example")).toEqual([[4, "zoe@b.example", "Zoë", ""]]);
  });

  it("include rows without an address, for the check to report", () => {
    expect(wanted("Name,IM address\nZoë")).toEqual([[2, "", "Zoë", ""]]);
  });
});

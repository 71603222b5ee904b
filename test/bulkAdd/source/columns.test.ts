import { describe, expect, it } from "@jest/globals";
import { detectLayout, type Columns } from "../../../src/bulkAdd/source/columns.ts";
import { readTable } from "../../../src/bulkAdd/source/csv.ts";

const understand = (text: string) => detectLayout(readTable(text));
const full: Columns = ["displayName", "imAddress", "group"];

describe("The columns of a table", () => {
  it.each<[string, Columns]>([
    ["Name,IM address,Group", full],
    ["DISPLAY NAME;Sip-Address;groups", full],
    ["Nom affiché;Adresse de messagerie instantanée;Groupe", full],
    ["Nom d'affichage;Adresse IM;Équipe", full],
    ["姓名,立即訊息位址,群組", full],
    ["Anzeigename;IM-Adresse;Gruppe", full],
    ["First Name,Last Name,E-mail Address", ["firstName", "lastName", "imAddress"]],
    ["Prénom;Nom;Adresse de messagerie", ["firstName", "lastName", "imAddress"]],
    ["Name,E-mail,IM address", ["displayName", undefined, "imAddress"]],
    ["Name,E-mail,E-mail 2", ["displayName", "imAddress", undefined]],
    ["IM address,Group 1,Group 2", ["imAddress", "group", "group"]],
    ["Ad Soyad;E-posta;Grup", full],
    ["Nimi;Sähköposti;Ryhmä", full],
    ["Nombres;Apellidos;Correo", ["firstName", "lastName", "imAddress"]],
    ["Vorname;Zweiter Vorname;Nachname;E-Mail", ["firstName", "middleName", "lastName", "imAddress"]],
    [
      "Voornaam;Tweede voornaam;Tussenvoegsel;Achternaam;E-mail",
      ["firstName", "middleName", "middleName", "lastName", "imAddress"],
    ],
    ["Nombre;Segundo apellido;Correo", ["firstName", "secondLastName", "imAddress"]],
    ["Middle name,E-mail", [undefined, "imAddress"]],
    ["__proto__,IM address,toString", [undefined, "imAddress", undefined]],
    ["Title,First Name,Last Name,E-mail Address", [undefined, "firstName", "lastName", "imAddress"]],
    ["Anrede;Vorname;Nachname;E-Mail-Adresse", [undefined, "firstName", "lastName", "imAddress"]],
    ["Titre;Prénom;Nom;Adresse de messagerie", [undefined, "firstName", "lastName", "imAddress"]],
    [
      "Tratamiento;Nombre;Apellidos;Dirección de correo electrónico",
      [undefined, "firstName", "lastName", "imAddress"],
    ],
    ["Título;Nome;Sobrenome;Endereço de e-mail", [undefined, "firstName", "lastName", "imAddress"]],
    ["Titolo;Nome;Cognome;Indirizzo posta elettronica", [undefined, "firstName", "lastName", "imAddress"]],
    ["Titel;Voornaam;Achternaam;E-mailadres", [undefined, "firstName", "lastName", "imAddress"]],
    ["Tytuł;Imię;Nazwisko;Adres e-mail", [undefined, "firstName", "lastName", "imAddress"]],
    ["Обращение;Имя;Фамилия;Адрес эл. почты", [undefined, "firstName", "lastName", "imAddress"]],
    ["敬称,名,姓,電子メール アドレス", [undefined, "firstName", "lastName", "imAddress"]],
    ["英文称谓,名,姓,电子邮件地址", [undefined, "firstName", "lastName", "imAddress"]],
    ["頭銜,名字,姓氏,電子郵件地址", [undefined, "firstName", "lastName", "imAddress"]],
    ["호칭(영문),이름,성,전자 메일 주소", [undefined, "firstName", "lastName", "imAddress"]],
    ["Given Name,Family Name,E-mail 1 - Value,Labels", ["firstName", "lastName", "imAddress", "group"]],
    ["sn,givenName,mail", ["lastName", "firstName", "imAddress"]],
    ["DisplayName,UserPrincipalName", ["displayName", "imAddress"]],
  ])("are recognized by the header row %j", (headings, columns) => {
    const address = columns.indexOf("imAddress");
    const cells = columns.map((_, place) => (place === address ? "a@b.example" : `x${place}`));
    expect(understand(`${headings}\n${cells.join(/[;,]/.exec(headings)?.[0])}`)).toEqual({
      titleRows: 0,
      hasHeaderRow: true,
      columns,
    });
  });

  it.each<[string, boolean, Columns]>([
    ["a@b.example\nc@d.example", false, ["imAddress"]],
    [
      "Zoë Wagner,zoe@b.example,Munich\nAna,ana@b.example,Paris",
      false,
      ["displayName", "imAddress", undefined],
    ],
    ["Zoë,Wagner,zoe@b.example\nAna,Lima,ana@b.example", false, [undefined, undefined, "imAddress"]],
    ["王,小明,wang@b.example\n李,家豪,li@b.example", false, [undefined, undefined, "imAddress"]],
    ["Zoë,Falcon,zoe@b.example\nAna,Falcon,ana@b.example", false, ["displayName", undefined, "imAddress"]],
    ["7,zoe@b.example\n8,ana@b.example", false, [undefined, "imAddress"]],
    ["王小明,wang@b.example\n李家豪,li@b.example", false, ["displayName", "imAddress"]],
    ["Sales,zoe@b.example\nSales,ana@b.example", false, [undefined, "imAddress"]],
    ["Dr,Zoë Wagner,zoe@b.example", false, [undefined, "displayName", "imAddress"]],
    ["Who,Where to reach\nZoë,zoe@b.example", true, ["displayName", "imAddress"]],
    ["Who,Where,Team\nZoë,zoe@b.example,Munich", true, ["displayName", "imAddress", "group"]],
    ["Zoë Wagner,\nAna,ana@b.example", false, ["displayName", "imAddress"]],
    ["Zoë\nana@b.example", false, ["imAddress"]],
    ["Zoë\nAna", false, [undefined]],
    ["", false, []],
  ])("are recognized by the cells of %j", (text, hasHeaderRow, columns) => {
    expect(understand(text)).toEqual({ titleRows: 0, hasHeaderRow, columns });
  });

  it.each<[string, string, Columns]>([
    [
      "a street",
      "Name,Address,E-mail\nZoë,1 Mill Lane,zoe@b.example",
      ["displayName", undefined, "imAddress"],
    ],
    ["a street", "姓名,地址,電子郵件\n王小明,台北市,wang@b.example", ["displayName", undefined, "imAddress"]],
    ["a street", "Nom;Adresse;Courriel\nZoé;Rue 1;zoe@b.example", ["displayName", undefined, "imAddress"]],
    ["an address", "Name,Address\nZoë,zoe@b.example", ["displayName", "imAddress"]],
    ["an address", "姓名,地址\n王小明,wang@b.example", ["displayName", "imAddress"]],
    ["an address", "Nom;Adresse\nZoé;zoe@b.example", ["displayName", "imAddress"]],
    [
      "a part of a name that some people do not have",
      "Nome,Cognome,E-mail\nZoë,Wagner,zoe@b.example\n,Lima,ana@b.example\nEve,,eve@b.example",
      ["firstName", "lastName", "imAddress"],
    ],
    [
      "a part of a name beside an unknown column",
      "X,Cognome,E-mail\nZoë,Wagner,zoe@b.example\nAna,Lima,ana@b.example",
      [undefined, undefined, "imAddress"],
    ],
    [
      "an address of another person",
      "Name,Manager Email,E-mail\nZoë,ana@b.example,zoe@b.example",
      ["displayName", undefined, "imAddress"],
    ],
    ["an address of another person", "Name,Manager Email\nZoë,ana@b.example", ["displayName", undefined]],
    [
      "an IM address that few people have",
      "Name,IM address,E-mail\nZoë,,zoe@b.example\nAna,,ana@b.example\nEve,eve@x.example,eve@b.example",
      ["displayName", undefined, "imAddress"],
    ],
    [
      "the address that mail is sent from",
      "Name,EmailAddresses,ExternalEmailAddress,PrimarySmtpAddress\n" +
        "zoe,SMTP:zoe@b.example smtp:z@b.example,SMTP:zoe@c.example,zoe@b.example",
      ["displayName", undefined, undefined, "imAddress"],
    ],
    [
      "one of two addresses",
      "Name,Home,Work\nZoë,z@x.example,zoe@b.example",
      ["displayName", undefined, undefined],
    ],
    ["a salutation", "敬称,電子メール\n様,taro@b.example", [undefined, "imAddress"]],
    ["a salutation", "Title,Contact,E-mail\nMs,Zoë,zoe@b.example", [undefined, "displayName", "imAddress"]],
  ])("are decided by the cells if a heading may mean %s: %j", (_, text, columns) => {
    expect(understand(text).columns).toEqual(columns);
  });

  it.each<[string, number]>([
    ["Sales team,,\nName,E-mail,Group\nZoë,zoe@b.example,A", 1],
    ["Sales team\n\nUpdated on Monday by it@b\nName,E-mail\nZoë,zoe@b.example", 2],
    ["Name,E-mail,Group\nTitle,Company,A\nZoë,zoe@b.example,A", 0],
    ["Zoë,,A\nAna,ana@b.example,A", 0],
  ])("are below a title: %j has %d rows of it", (text, titleRows) => {
    expect(understand(text).titleRows).toBe(titleRows);
  });

  it.each([
    "/o=Contoso/ou=Munich/cn=Recipients/cn=tony",
    "EX:/O=CONTOSO/CN=TONY",
    "ｔｏｎｙ＠ｂ．ｅｘａｍｐｌｅ",
  ])("include that of the addresses if these are internal or full-width: %s", (address) => {
    expect(understand(address).columns).toEqual(["imAddress"]);
    expect(understand(`tony@b.example\t${address}`).columns).toContain(undefined);
  });

  it.each<[string, string, Columns]>([
    ["with commas in them", "Lima, Ana\nKrause, Toni", ["displayName"]],
    ["with commas in them, below a heading", "Name\nLima, Ana\nKrause, Toni", ["displayName"]],
    [
      "in two columns with headings",
      "Last name, First name\nLima, Ana\nKrause, Toni",
      ["lastName", "firstName"],
    ],
    ["of which one has one word, and one is there twice", "Ana Lima\nToni\nAna Lima", ["displayName"]],
    ["of one word each", "Ana\nToni", [undefined]],
  ])("are the names alone if nobody has an address: names %s", (_, text, columns) => {
    expect(understand(text).columns).toEqual(columns);
  });
});

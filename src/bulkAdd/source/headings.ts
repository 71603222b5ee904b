/** What a heading says about its column. */
export type HeadingKind =
  | "imAddress"
  /** The one address of several that mail is sent from. */
  | "primaryEmail"
  | "email"
  /** All addresses of a mailbox, each with its type: `SMTP:tony@contoso.com smtp:t@contoso.com`. */
  | "proxyAddresses"
  | "signInName"
  /** The name with the address after it, as Outlook exports it: `Tony Smith (tony@contoso.com)`. */
  | "nameWithAddress"
  | "displayName"
  /** The whole name, or the part of it that no other column has: "Name" beside "Vorname", "Nombre" beside "Apellidos". */
  | "name"
  | "firstName"
  | "lastName"
  /** A second first name, or an initial: it stands between the first and the last name. */
  | "middleName"
  /** What stands before a last name and is not a part of it in the alphabet, such as "van der". */
  | "namePrefix"
  /** The second of two last names, as in Spanish: the mother's. */
  | "secondLastName"
  | "group"
  /** Something else about a person, or another person: never taken for a name or an address. */
  | "other";

/** Returns a heading for comparison: only letters and digits, in lower case, without accents. */
const normalizeHeading = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");

/**
 * Headings of exports of Outlook (sampled in public files: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Polish, Russian, Japanese, Chinese, and Korean), of Google Contacts, Thunderbird, Exchange, and Active Directory
 * (documented), of this add-in, and of spreadsheets that people write (assumed).
 *
 * "Address", "Adresse", and "地址" are not among them: they may be streets, so that the cells decide.
 */
const headings: Readonly<Record<HeadingKind, string>> = {
  imAddress:
    "IM address|IM|Instant messaging address|SIP address|SIP URI|SIP|msRTCSIP-PrimaryUserAddress|Skype|Skype address|" +
    "Skype for Business|Skype for Business address|Lync address|" +
    "IM-Adresse|Chatadresse|SIP-Adresse|Adresse de messagerie instantanée|Adresse IM|Adresse SIP|" +
    "Dirección de mensajería instantánea|Dirección de IM|Dirección SIP|Endereço de IM|Endereço SIP|" +
    "Endereço de mensagens instantâneas|Indirizzo IM|Indirizzo SIP|IM-adres|SIP-adres|Adres IM|Adres SIP|" +
    "Адрес IM|Адрес SIP|IM アドレス|SIP アドレス|立即訊息位址|即時訊息位址|SIP 位址|即时消息地址|IM 地址|SIP 地址|" +
    "IM 주소|SIP 주소|메신저 주소",
  primaryEmail: "PrimarySmtpAddress|WindowsEmailAddress",
  email:
    "E-mail address|E-mail|Mail|Mail address|SMTP|SMTP address|Primary email|Work email|Business email|Office email|" +
    "Company email|Email (work)|E-mail 1 - Value|ExternalEmailAddress|" +
    "E-Mail-Adresse|Mailadresse|Adresse de messagerie|Adresse e-mail|Adresse mail|Adresse électronique|Courriel|" +
    "Adresse courriel|Mél|Dirección de correo electrónico|Dirección de correo|Correo electrónico|Correo|" +
    "Endereço de e-mail|Endereço de correio eletrônico|Endereço de correio electrónico|Correio eletrônico|" +
    "Indirizzo posta elettronica|Indirizzo di posta elettronica|Indirizzo e-mail|Posta elettronica|E-mailadres|" +
    "Adres e-mail|Adres poczty elektronicznej|Poczta elektroniczna|Адрес эл. почты|Адрес электронной почты|Эл. почта|" +
    "Электронная почта|Почта|電子メール アドレス|電子メール|メール|メールアドレス|Eメール|Eメールアドレス|" +
    "电子邮件地址|电子邮件|电子邮箱|邮箱|邮箱地址|邮件|邮件地址|電子郵件地址|電子郵件|電子信箱|電郵|電郵地址|" +
    "郵件|郵件地址|信箱|전자 메일 주소|전자 메일|이메일|이메일 주소|메일|메일 주소|" +
    "E-mailová adresa|E-postadress|E-post|E-postadresse|E-mailadresse|Sähköpostiosoite|Sähköposti|E-posta adresi|" +
    "E-posta|E-mail cím|Διεύθυνση ηλεκτρονικού ταχυδρομείου",
  proxyAddresses: "EmailAddresses|proxyAddresses",
  signInName: "User principal name|UPN|Sign-in address|Sign-in name|WindowsLiveID",
  nameWithAddress:
    "E-mail display name|E-Mail: Angezeigter Name|Nom complet de l’adresse de messagerie|" +
    "Nombre para mostrar del correo electrónico|Nome para exibição do email|Nome visualizzato posta elettronica|" +
    "Weergavenaam voor e-mail|E-mail, weergegeven naam|Nazwa wyświetlana e-mail|Краткое имя эл. почты|" +
    "電子メール表示名|电子邮件显示名称|電子郵件顯示名稱|전자 메일 표시 이름",
  displayName:
    "Display name|Full name|Anzeigename|Vollständiger Name|Voller Name|Nom complet|Nom affiché|Nom d’affichage|" +
    "Nom et prénom|Nombre completo|Nombre para mostrar|Nombre y apellidos|Nome completo|Nome para exibição|" +
    "Nome de exibição|Nome a apresentar|Nome visualizzato|Nome e cognome|Weergavenaam|Volledige naam|" +
    "Nazwa wyświetlana|Imię i nazwisko|Отображаемое имя|Полное имя|ФИО|表示名|氏名|フルネーム|显示名称|全名|姓名|" +
    "顯示名稱|표시 이름|전체 이름|성명|Zobrazované jméno|Visningsnamn|Visningsnavn|Ad Soyad|Adı Soyadı|" +
    "Jméno a příjmení|Namn och efternamn|Ονοματεπώνυμο",
  name:
    "Name|Contact|Contact name|Person|Nom|Nombre|Nome|Naam|Imię|Имя|名前|名|名字|名稱|名称|이름|Jméno|Namn|Navn|Nimi|" +
    "Név|Ad|Adı|Ім’я|Όνομα",
  firstName:
    "First name|First names|First|Given name|Given names|Forenames|Nombres|Vornamen|Prénoms|Nomi|Nomes|Voornamen|Imiona|Имя Отчество|Имя и отчество|Forename|Vorname|Prénom|Nombre de pila|Primer nombre|Prénom usuel|Rufname|Voorletters|Roepnaam|Nome próprio|Primeiro nome|Voornaam|" +
    "Křestní jméno|Förnamn|Fornavn|Etunimi|Keresztnév",
  lastName:
    "Last name|Last names|Last|Surname|Surnames|Nachnamen|Noms de famille|Sobrenomes|Cognomi|Achternamen|Nazwiska|Family name|sn|Nachname|Familienname|Zuname|Nom de famille|Apellidos|Apellido|Primer apellido|" +
    "Sobrenome|Apelido|Cognome|Achternaam|Familienaam|Apellido paterno|Paterno|1er apellido|Primo cognome|Primeiro sobrenome|Último sobrenome|Último nome|Nazwisko|Фамилия|姓|姓氏|氏|苗字|성|Příjmení|Efternamn|" +
    "Efternavn|Etternavn|Sukunimi|Vezetéknév|Soyad|Soyadı|Επώνυμο",
  middleName:
    "Middle name|Middle names|Middle|Middle initial|Second name|Second given name|Additional name|Additional names|" +
    "First name 2|Given name 2|Weitere Vornamen|Weiterer Vorname|Zweiter Vorname|2. Vorname|Vorname 2|Zweitname|" +
    "Mittelname|Deuxième prénom|Second prénom|Autres prénoms|2e prénom|Prénom 2|Segundo nombre|2º nombre|2do nombre|" +
    "Nombre 2|Otros nombres|Segundo nome|Nome do meio|Nomes do meio|Secondo nome|Nome 2|Altri nomi|Middelste naam|" +
    "Tweede naam|Tweede voornaam|Overige voornamen|Drugie imię|Imię 2|Drugie imiona|Отчество|Второе имя|ミドル ネーム|" +
    "中间名|中間名|중간 이름|가운데 이름|Mellannamn|Mellemnavn|Mellomnavn|İkinci ad|Orta ad|Prostřední jméno|Druhé jméno|" +
    "Középső név|Toinen nimi",
  namePrefix:
    "Tussenvoegsel|Tussenvoegsels|Tussenv.|Tussenvoegsel(s)|Voorvoegsel|Voorvoegsels|Voorvoegsel achternaam|" +
    "Voorvoegsel geslachtsnaam|Last name prefix|Surname prefix|Family name prefix|Name infix|Infix|Preposition|Particle|" +
    "Vorsatzwort|Namensvorsatz|Adelsprädikat|Particule",
  secondLastName:
    "Second last name|Second surname|Second family name|Last name 2|Surname 2|Family name 2|Maternal surname|" +
    "Maternal last name|Mother’s last name|Mother’s maiden name|Segundo apellido|2º apellido|2do apellido|Apellido 2|" +
    "Apellidos 2|Apellido materno|Materno|Zweiter Nachname|Zweiter Familienname|2. Nachname|Nachname 2|" +
    "Deuxième nom de famille|Second nom de famille|2e nom de famille|Nom de famille 2|Segundo sobrenome|Sobrenome 2|" +
    "Segundo apelido|Apelido 2|Secondo cognome|Cognome 2|Tweede achternaam|Achternaam 2|Drugie nazwisko|Nazwisko 2|" +
    "Вторая фамилия|第二姓|第二姓氏",
  group:
    "Group|Groups|Group name|Group Membership|Labels|Team|Gruppe|Gruppen|Gruppenname|Groupe|Groupes|Nom du groupe|" +
    "Équipe|Grupo|Grupos|Gruppo|Gruppi|Groep|Groepen|Grupa|Grupy|Группа|Группы|グループ|グループ名|组|组名|群组|分组|" +
    "群組|群組名稱|그룹|그룹 이름|Skupina|Skupiny|Grupp|Grupper|Grup|Gruplar|Grup adı|Ryhmä|Ryhmät|Csoport|Csoportok|Група|Ομάδα",
  other:
    "Title|Salutation|Prefix|Name prefix|Suffix|Name suffix|Nickname|Alias|Initials|" +
    "Company|Organization|Organization name|Department|Job title|Office|City|Country|Notes|Street|" +
    "Anrede|Titel|Namenszusatz|Firma|Abteilung|Position|Büro|Ort|Land|Straße|Notizen|" +
    "Titre|Civilité|Suffixe|Société|Service|Fonction|Ville|Pays|Rue|" +
    "Tratamiento|Título|Sufijo|Empresa|Organización|Departamento|Cargo|Ciudad|" +
    "Sufixo|Titolo|Titolo straniero|Società|Reparto|Posizione|Città|" +
    "Aanhef|Achtervoegsel|Bedrijf|Afdeling|Functie|Tytuł|Sufiks|Dział|Stanowisko|" +
    "Обращение|Суффикс|Организация|Отдел|Должность|" +
    "敬称|肩書き|肩書|会社名|会社|部署|役職|称谓|英文称谓|中文称谓|单位|公司|部门|职务|" +
    "頭銜|稱謂|部門|職稱|호칭|호칭(영문)|호칭(한글)|회사|부서|직함",
};

const kinds = new Map(
  (Object.entries(headings) as [HeadingKind, string][]).flatMap(([kind, names]) =>
    names.split("|").map((name) => [normalizeHeading(name), kind] as const),
  ),
);

/** Headings about another person than the one whose row it is, such as "Manager Email". */
const aboutOthers =
  /manager|supervisor|superior|assistant|secretar|reports ?to|boss|owner|sponsor|spouse|emergency|referred|created by|modified by|vorgesetzt|assistent|sekret|partner|responsable|supérieur|conjoint|gestor|jefe|asistente|secretari|cónyuge|responsabile|assistente|coniuge|leidinggevende|kierownik|przełożon|asystent|руководител|помощник|секретар|上司|マネージャ|秘書|秘书|經理|经理|主管|助理|配偶|관리자|상사|비서|배우자/iu;

/** Returns what a heading says. A number at its end is ignored ("Group 2"). Undefined if it is not known. */
export function findHeadingKind(heading: string): HeadingKind | undefined {
  const name = normalizeHeading(heading);
  const kind = kinds.get(name) ?? kinds.get(name.replace(/\d+$/, ""));
  return kind ?? (aboutOthers.test(heading) ? "other" : undefined);
}

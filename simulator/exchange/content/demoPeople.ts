/**
 * Fictional people of the demo list by group. "Name <address>" is a person, and a bare number is a phone contact. A
 * person can be in several groups.
 */
export const demoPeople: Readonly<Record<string, readonly string[]>> = {
  Favorites: [
    "Nkechi Okafor <nkechi.okafor@contoso.com>",
    "Tony Smith <tony.smith@contoso.com>",
    "陳美玲 <meiling.chen@contoso.com>",
  ],
  "Other Contacts": [
    "Reception Northwind <reception@northwindtraders.com>",
    "Liam O’Brien <liam.obrien@fabrikam.com>",
    "+44 20 7946 0123",
    "Olena Kovalenko <olena.kovalenko@northwindtraders.com>",
  ],
  "Design team": [
    "Amélie Laurent <amelie.laurent@contoso.com>",
    "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg <konstantin.schmidt-rottluff@northwindtraders.com>",
    "Nkechi Okafor <nkechi.okafor@contoso.com>",
    "Søren Mikkelsen <soren.mikkelsen@fabrikam.com>",
    "Tony Smith <tony.smith@contoso.com>",
    "Yuki Tanaka <yuki.tanaka@contoso.com>",
    "+49 89 1234 5670",
  ],
  "Marketing EMEA": [
    "Aurélie Bonnet <aurelie.bonnet@contoso.com>",
    "Beatriz Nogueira <beatriz.nogueira@contoso.com>",
    "Carlo Bianchi <carlo.bianchi@contoso.com>",
    "Ελένη Παπαδοπούλου <eleni.papadopoulou@contoso.com>",
    "Fatima Zahra El Idrissi <fatima.elidrissi@contoso.com>",
    "Gérard Lefèvre <gerard.lefevre@fabrikam.com>",
    "Hanna Lindqvist <hanna.lindqvist@contoso.com>",
    "Ирина Соколова <irina.sokolova@contoso.com>",
    "Jakub Wiśniewski <jakub.wisniewski@contoso.com>",
    "Marit van der Berg <marit.vanderberg@contoso.com>",
    "Tony Smith <tony.smith@contoso.com>",
    "Zeynep Yıldız <zeynep.yildiz@contoso.com>",
  ],
  "Project Falcon": [],
  "R&D <Zürich>": [
    "Andrea Caduff <andrea.caduff@contoso.com>",
    "Björn Ekström <bjorn.ekstrom@contoso.com>",
    "Chiara Bernasconi <chiara.bernasconi@contoso.com>",
    "Désirée Müller <desiree.mueller@contoso.com>",
    "Emil Novák <emil.novak@fabrikam.com>",
    "François Rochat <francois.rochat@contoso.com>",
    "Gian-Luca Caviezel <gian-luca.caviezel@contoso.com>",
    "Ingrid Þórsdóttir <ingrid.thorsdottir@contoso.com>",
    "Łukasz Zieliński <lukasz.zielinski@contoso.com>",
    "Priya Raghunathan <priya.raghunathan@contoso.com>",
    "Søren Mikkelsen <soren.mikkelsen@fabrikam.com>",
    "Thị Hồng Nguyễn <hong.nguyen@contoso.com>",
    "Ursula Zimmerli <ursula.zimmerli@contoso.com>",
    "+41 44 555 01 70",
  ],
  "台北開發部 🎉": [
    "陳美玲 <meiling.chen@contoso.com>",
    "林志豪 <chihhao.lin@contoso.com>",
    "王淑芬 <shufen.wang@contoso.com>",
    "山田 太郎 <taro.yamada@fabrikam.com>",
    "김지은 <jieun.kim@fabrikam.com>",
  ],
  "فريق دبي": [
    "ليلى حسن <layla.hassan@contoso.com>",
    "עומר לוי <omer.levi@fabrikam.com>",
    "Omar Al-Farsi <omar.alfarsi@contoso.com>",
  ],
  'Helpdesk "24/7"': [
    "Grace Mwangi <grace.mwangi@contoso.com>",
    "Mateo Fernández <mateo.fernandez@contoso.com>",
    "आरती शर्मा <aarti.sharma@contoso.com>",
    "+49 89 1234 5670",
  ],
  "Équipe Québec": [
    "Noémie Tremblay <noemie.tremblay@contoso.com>",
    "Étienne Gagnon <etienne.gagnon@contoso.com>",
  ],
};

/** Distribution groups of the list, whose members are not part of the list. */
export const demoDistributionGroups: Readonly<Record<string, string>> = {
  "Contoso All Hands": "all-hands@contoso.com",
  "Works council": "works-council@contoso.com",
};

/** Addresses of people who are also in the user's Outlook contacts. */
export const inOutlookContacts: ReadonlySet<string> = new Set([
  "soren.mikkelsen@fabrikam.com",
  "tony.smith@contoso.com",
]);

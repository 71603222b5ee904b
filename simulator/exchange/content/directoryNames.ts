/** Fictional names of one part of the world: given names and family names, each with its spelling in addresses. */
interface NamesOf {
  readonly given: string;
  readonly family: string;
  /** True if the family name stands first, without a space. */
  readonly familyFirst?: true;
}

/** A name without a slash is spelled the same in addresses, without accents. */
export const namesByScript: readonly NamesOf[] = [
  {
    given: "Anna Bruno Carla Diego Emma Felix Greta Hugo Ines Jonas Katja Luis Maria Martin Nora Oscar",
    family:
      "Albers Bastos Correia Drews Ferreira Gomes Hansen Keller Lindner Machado Neumann Pereira Ribeiro Steiner Vogel Winter",
  },
  {
    given: "Amélie Benoît Chloé Didier Élodie François Gaëlle Hervé Inès Jérôme Léa Mathéo Noémie René",
    family: "Aubert Bérard Chevalier Delattre Fabre Gauthier Lacroix Marchand Noël Poirier Renaud Séguin",
  },
  {
    given: "Agnieszka Bartosz Dorota Grzegorz Jadwiga Kamil Małgorzata Paweł Stanisław Zofia",
    family: "Adamczyk Borkowski Czarnecki Dąbrowski Jabłoński Kozłowski Mazurek Ostrowski Wróbel Żak",
  },
  {
    given:
      "Астрид/astrid Борис/boris Вера/vera Григорий/grigori Дарья/daria Игорь/igor Марина/marina Павел/pavel",
    family:
      "Алексеев/alekseev Белова/belova Волков/volkov Громова/gromova Жуков/zhukov Миронов/mironov Орлова/orlova",
  },
  {
    given: "Αλέξανδρος/alexandros Δήμητρα/dimitra Ειρήνη/irini Κώστας/kostas Νίκος/nikos Σοφία/sofia",
    family: "Αντωνίου/antoniou Γεωργίου/georgiou Ιωάννου/ioannou Νικολάου/nikolaou Παππάς/pappas",
  },
  {
    given: "أحمد/ahmad ريم/reem سامي/sami فاطمة/fatima نور/nour يوسف/yousef",
    family: "الحربي/alharbi السعدي/alsaadi خليل/khalil منصور/mansour ناصر/nasser",
  },
  {
    given: "美華/meihua 志明/chihming 雅婷/yating 家豪/chiahao 淑惠/shuhui 俊傑/chunchieh 怡君/yichun",
    family: "王/wang 林/lin 黃/huang 張/chang 李/lee 吳/wu 劉/liu 蔡/tsai",
    familyFirst: true,
  },
  {
    given: "민준/minjun 서연/seoyeon 지훈/jihoon 하은/haeun 도윤/doyun 수아/sua",
    family: "김/kim 이/yi 박/park 최/choi 정/jung 강/kang",
    familyFirst: true,
  },
  {
    given: "आरव/aarav दीपा/deepa ईशा/isha करण/karan मीरा/meera राहुल/rahul",
    family: "अग्रवाल/agarwal गुप्ता/gupta जोशी/joshi मेहता/mehta वर्मा/varma",
  },
];

export const departments: Readonly<Record<string, readonly string[]>> = {
  Sales: ["Account Manager", "Sales Engineer", "Head of Sales"],
  "Finance & Control": ["Controller", "Accountant"],
  Projects: ["Project Manager", "Business Analyst"],
  "R&D": ["Developer", "Test Engineer", "Architect"],
  Marketing: ["Designer", "Campaign Manager"],
  "People and Culture": ["Recruiter", "Trainer"],
  "IT Services": ["Administrator", "Service Desk Agent"],
};

/** A row of a file, a paste, a backup, or the open item. */
export interface ImportRow {
  /**
   * "person": to be added to a group. "group": to be created, with or without members. "distributionGroup": to be added
   * to the list.
   */
  readonly kind: "person" | "group" | "distributionGroup";
  /**
   * Row number in the source, from 1, or what `countedBy` says. A row that names several groups becomes several import
   * rows with one number, and a line that names several people does, too.
   */
  readonly row: number;
  /** "line": `row` is a line of a text. "entry": it counts what the user does not see in rows, such as recipients. */
  readonly countedBy?: "line" | "entry";
  /**
   * An IM address or `tel:` with a number for a person, an SMTP address for a distribution group, empty for a group.
   */
  readonly address: string;
  /** The name of a person or a distribution group. Empty: the address is used. */
  readonly displayName: string;
  /** True if the row is not certain to have its cells under the right headings. The address is then all of it. */
  readonly hasSplitCell?: true | undefined;
  /** True if the group's name has a comma or a bar, so that it may be several groups. */
  readonly mayBeSeveralGroups?: true | undefined;
  /** True for a row of an exported list: its name is what it is, whatever characters it has. */
  readonly isExported?: true;
  /** The name of the group itself, or of the person's group. Empty: Other Contacts. */
  readonly groupName: string;
}

/** True if an address is a phone number. */
export const isPhone = (address: string): boolean => /^\s*tel:/i.test(address);

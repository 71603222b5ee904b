import { failed, success, type Result } from "../../shared/result.ts";
import type { AddressProblem } from "../../imList/address.ts";
import { readImAddress } from "../../imList/address.ts";
import { readName, type NameProblem } from "../../imList/name.ts";
import { telUriOf } from "../../imList/address.ts";
import { readSmtpAddress } from "../../imList/address.ts";

/** A row of a file, a paste, a backup, or the open item. */
export interface ImportRow {
  /**
   * "person": to be added to a group. "group": to be created, with or without members. "distributionGroup": to be added
   * to the list.
   */
  readonly kind: "person" | "group" | "distributionGroup";
  /** Row number in the source, from 1. A row that names several groups becomes several import rows with one number. */
  readonly row: number;
  /**
   * An IM address or `tel:` with a number for a person, an SMTP address for a distribution group, empty for a group.
   */
  readonly address: string;
  /** The name of a person or a distribution group. Empty: the address is used. */
  readonly displayName: string;
  /** The name of the group itself, or of the person's group. Empty: Other Contacts. */
  readonly groupName: string;
}

/** The values as they would be sent, or what is wrong with them. */
export interface ParsedRow {
  readonly address: Result<string, AddressProblem>;
  readonly displayName: Result<string, NameProblem>;
  readonly groupName: Result<string, NameProblem>;
}

export const parseRow = ({ kind, address, displayName, groupName }: ImportRow): ParsedRow => ({
  address: kind === "group" ? success("") : readAddress(kind, address),
  displayName: readName(displayName),
  groupName: readName(groupName),
});

function readAddress(kind: "person" | "distributionGroup", address: string): Result<string, AddressProblem> {
  if (kind === "distributionGroup") return readSmtpAddress(address);
  if (!isPhone(address)) return readImAddress(address);
  const telUri = telUriOf(address.trim().slice("tel:".length));
  return /\d/.test(telUri) ? success(telUri) : failed({ kind: "empty" });
}

/** True if an address is a phone number. */
export const isPhone = (address: string): boolean => /^\s*tel:/i.test(address);

import { failed, success, type Result } from "../../shared/result.ts";
import type { AddressProblem } from "../../imList/address.ts";
import { readImAddress } from "../../imList/imAddress.ts";
import { readName, type NameProblem } from "../../imList/name.ts";
import { telUriOf } from "../../imList/phone.ts";
import { readSmtpAddress } from "../../imList/smtpAddress.ts";

/** What a file, a paste or a message asks for. */
export interface ImportRow {
  /**
   * "person": is to be in a group. "group": is to be there, whoever is in it. "distributionGroup": is to be in the list.
   */
  readonly kind: "person" | "group" | "distributionGroup";
  /** Where it stands in its source, from 1; a line with several groups is several rows of one number. */
  readonly row: number;
  /** A person's IM address, or `tel:` with a number; a distribution group's SMTP address; of a group none. */
  readonly address: string;
  /** A person's or a distribution group's. Empty: the address is used. */
  readonly displayName: string;
  /** The group's name, or the one that the person is to be in. Empty: Other Contacts. */
  readonly groupName: string;
}

/** The row as it would be sent, or what is wrong with it. */
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

/** Whether an address is a phone number's. */
export const isPhone = (address: string): boolean => /^\s*tel:/i.test(address);

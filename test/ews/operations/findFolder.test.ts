import { describe, expect, it } from "@jest/globals";
import { findFolder } from "../../../src/ews/operations/findFolder.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorMessage, message } from "../messageText.ts";
import { requestBody } from "../requestBody.ts";

describe("FindFolder", () => {
  it("requests the id of one folder at the top of the mailbox", async () => {
    expect(await requestBody(findFolder, {})).toBe(
      `<m:FindFolder Traversal="Shallow"><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>` +
        `<m:IndexedPageFolderView MaxEntriesReturned="1" Offset="0" BasePoint="Beginning"/>` +
        `<m:ParentFolderIds><t:DistinguishedFolderId Id="msgfolderroot"/></m:ParentFolderIds></m:FindFolder>`,
    );
  });

  it("returns the ids of folders of any kind", () => {
    const reply = message(
      "FindFolder",
      `<m:RootFolder TotalItemsInView="24" IncludesLastItemInRange="false"><t:Folders>` +
        `<t:Folder><t:FolderId Id="a" ChangeKey="a1"/></t:Folder>` +
        `<t:ContactsFolder><t:FolderId Id="b"/></t:ContactsFolder><t:SearchFolder/></t:Folders></m:RootFolder>`,
    );
    expect(readReply(reply, findFolder)).toMatchObject({
      result: {
        ok: true,
        value: [
          { id: "a", changeKey: "a1" },
          { id: "b", changeKey: undefined },
        ],
      },
      serverVersion: "15.2.2562.17",
    });
  });

  it("returns no ids for a mailbox without folders", () => {
    const reply = message("FindFolder", `<m:RootFolder TotalItemsInView="0"/>`);
    expect(readReply(reply, findFolder).result).toEqual({ ok: true, value: [] });
  });

  it("reports the error code of a failure", () => {
    const reply = errorMessage("FindFolder", "ErrorMailboxMoveInProgress", "Moving.");
    expect(readReply(reply, findFolder).result).toMatchObject({
      failure: { kind: "response", code: "ErrorMailboxMoveInProgress", message: "Moving." },
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { loadOperationHandlers } from "../../../simulator/exchange/operationHandler.ts";

describe("The operations of the simulated Exchange", () => {
  it("are the files of one folder, each named after its operation", async () => {
    const files = readdirSync("simulator/exchange/operations");
    const handlers = await loadOperationHandlers();
    expect([...handlers.keys()].map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}.ts`)).toEqual(
      files,
    );
    expect(files).not.toEqual([]);
  });
});

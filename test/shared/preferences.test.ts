import { describe, expect, it } from "@jest/globals";
import { createPreferences, defaultPreferences, preferencesKey } from "../../src/shared/preferences.ts";

const storageWith = (stored?: string) => {
  const items = new Map(stored === undefined ? [] : [[preferencesKey, stored]]);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
  return () => storage;
};

describe("The preferences", () => {
  it("are there again at the next start", () => {
    const storage = storageWith();
    const preferences = createPreferences(storage);
    expect(preferences.get()).toEqual(defaultPreferences);
    preferences.set({ ...preferences.get(), showsPageDetails: true });
    expect(createPreferences(storage).get()).toEqual({ ...defaultPreferences, showsPageDetails: true });
  });

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a number", "7"],
    ["values of other types", '{"showsPageDetails":"yes","showsFailureDetails":1,"other":true}'],
    ["lists of other things", '{"openGroups":[1,"a"]}'],
    ["no lists", '{"openGroups":{"length":1}}'],
  ])("are the defaults if the stored ones are %s", (_, stored) => {
    expect(createPreferences(storageWith(stored)).get()).toEqual(defaultPreferences);
  });

  it("keep a list of texts", () => {
    const storage = storageWith('{"openGroups":["a","b"]}');
    expect(createPreferences(storage).get().openGroups).toEqual(["a", "b"]);
  });

  it("last as long as the pane if the browser stores nothing", () => {
    const preferences = createPreferences(() => {
      throw new Error("blocked");
    });
    preferences.set({ ...preferences.get(), showsFailureDetails: true });
    expect(preferences.get().showsFailureDetails).toBe(true);
  });
});

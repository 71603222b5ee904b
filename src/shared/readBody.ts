/**
 * The maximum size of a response in bytes, decompressed. The longest list has about 3.6 MB (1,000 contacts of at most
 * 3.6 KB). A compressed response of 300 KB can have 300 MB, and reading it to its end would block the pane for seconds.
 */
const maxSize = 16 * 1_048_576;

/** What `readBody` rejects with if a response has more than 16 MB. */
export const bodyTooLarge = new Error("The response has more than 16 MB.");

/**
 * Reads the body of a response as text (UTF-8), in chunks, so that the pane can respond in between. Does not load the
 * rest of one that has more than 16 MB. Rejects with `bodyTooLarge`, or, as `Response.text` does, if the body breaks off
 * or is aborted.
 */
export async function readBody({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return text + decoder.decode();
    size += chunk.value.length;
    if (size > maxSize) {
      reader?.cancel().catch(() => undefined);
      throw bodyTooLarge;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

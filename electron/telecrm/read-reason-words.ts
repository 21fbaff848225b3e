import { z } from 'zod';

const longest = 300;

const ErrorBody = z.union([
  z
    .object({ error: z.object({ message: z.string().trim().min(1) }) })
    .transform(({ error }) => error.message),
  z.object({ error: z.string().trim().min(1) }).transform(({ error }) => error),
  z.object({ message: z.string().trim().min(1) }).transform(({ message }) => message),
  z
    .object({ error: z.object({ code: z.string().trim().min(1) }) })
    .transform(({ error }) => error.code),
]);

/** The server's own words in an error body of any shape (telecrm-api.md 3.2); null when it has none. */
export function readReasonWords(text: string): string | null {
  return readErrorMessage(readJson(text)) ?? toPlainText(text);
}

/** The message where an error body keeps it; null when the body is none. */
export function readErrorMessage(body: unknown): string | null {
  return ErrorBody.safeParse(body).data ?? null;
}

/** undefined when the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One line a person can read: the title of an HTML page, else its text. */
function toPlainText(text: string): string | null {
  const isHtml = /<(?:!doctype|html|head|body|title|h1)\b/i.test(text);
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim();
  const plain = isHtml ? title || stripTags(text) : text;
  const line = plain.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return null;
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function stripTags(html: string): string {
  return html
    .slice(0, 20_000)
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

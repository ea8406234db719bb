const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);

/** The part of markdown that Teams shows in cards: bold, italic, links to the web or to mail, and lists. */
function inline(escaped) {
  return escaped
    .replace(/\[([^\]]+)\]\(((?:https?:|mailto:|tel:)[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[^\w*])\*([^*\s][^*]*?)\*(?!\w)/g, "$1<em>$2</em>")
    .replace(/(^|[^\w])_([^_\s][^_]*?)_(?!\w)/g, "$1<em>$2</em>")
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\\([\\*_[\]()#~`.+-])/g, "$1");
}

const bullet = /^\s*[-*•]\s+/;
const number = /^\s*\d+[.)]\s+/;

/**
 * HTML for a text. Everything in it is escaped first, so that markup which people typed shows as they typed it; only what
 * is written here comes out as a tag. Mentions (`<at>…</at>`) are marked.
 */
export function markdown(text) {
  const html = [];
  let list;
  for (const line of escapeHtml(text).split(/\r?\n/)) {
    const kind = bullet.test(line) ? "ul" : number.test(line) ? "ol" : undefined;
    if (list && list !== kind) html.push(`</${list}>`);
    if (kind && list !== kind) html.push(`<${kind}>`);
    if (kind) html.push(`<li>${inline(line.replace(kind === "ul" ? bullet : number, ""))}</li>`);
    else if (line.trim()) html.push(`<p>${inline(line)}</p>`);
    list = kind;
  }
  if (list) html.push(`</${list}>`);
  return html.join("");
}

/** HTML for a text that is only text, with its line ends and mentions. */
export const plain = (text) =>
  `<p>${escapeHtml(text)
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\r?\n/g, "<br>")}</p>`;

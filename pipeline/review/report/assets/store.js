// The data: the index, and the parts with texts and rows, which a large report loads when they are asked for.

const index = JSON.parse(byId("index").textContent);
const words = index.texts.page;
const releases = index.releases;
const numbers = new Intl.NumberFormat(index.language);
const money = new Intl.NumberFormat(index.language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const parts = new Map();
const waiting = new Map();

releases.forEach((release, number) => {
  release.number = number;
  release.folded = fold(`${release.title} ${release.issuer ?? ""} ${release.path}`);
});

function fold(text) {
  return text.toLocaleLowerCase("de");
}

const kindName = (kind) => index.texts.kinds[kind] ?? kind;
const tableName = (name) => index.texts.tables[name] ?? name;
const position = (name, column) => index.columns[name].indexOf(column);
const cell = (name, row, column) => row[position(name, column)];

// A large report's part calls this when its script has loaded.
window.verlautbarPart = (number, part) => {
  parts.set(number, part);
  waiting.get(number)?.resolve();
};

function part(number) {
  if (parts.has(number)) return Promise.resolve(parts.get(number));
  const inline = byId(`part-${number}`);
  if (inline) {
    parts.set(number, JSON.parse(inline.textContent));
    return Promise.resolve(parts.get(number));
  }
  if (!waiting.has(number)) {
    const entry = {};
    entry.done = new Promise((resolve, reject) => {
      const file = `${index.folder}/part-${String(number).padStart(5, "0")}.js`;
      entry.resolve = () => resolve(parts.get(number));
      const script = el("script", { src: file, onerror: () => reject(new Error(`${words.failed} ${file}`)) });
      document.head.append(script);
    });
    entry.done.catch(() => waiting.delete(number));
    waiting.set(number, entry);
  }
  return waiting.get(number).done;
}

async function body(number) {
  const held = await part(Math.floor(number / index.per_part));
  return held[number % index.per_part];
}

// Texts can be searched where they lie in this file; a large report is searched by title and issuer.
function textOf(number) {
  if (index.folder) return "";
  const held = Math.floor(number / index.per_part);
  if (!parts.has(held)) part(held);
  const one = parts.get(held)[number % index.per_part];
  one.folded ??= fold(one.text);
  return one.folded;
}

// Offsets count characters, as people do; JavaScript counts halves of some (emoji), so those texts are cut by character.
function slicer(text) {
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, slice: (from, to) => text.slice(from, to) };
  const characters = Array.from(text);
  return { length: characters.length, slice: (from, to) => characters.slice(from, to).join("") };
}

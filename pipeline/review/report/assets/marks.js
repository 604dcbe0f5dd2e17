// What the analyst thinks of rows. Kept in this browser until it is downloaded as corrections.csv.

const KEPT = `verlautbar:${location.pathname}`;
const FIELDS = ["table", "release_id", "start", "end", "key", "verdict", "column", "value", "who", "when", "why"];
// The column that tells rows of one span apart.
const KEYS = { announcements: "announcement_id", municipalities: "ags", people: "person_id", offices: "person_id", organisations: "organisation_id" };
const marks = new Map();
let who = "";

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
    who = kept.who ?? "";
    for (const mark of kept.marks ?? []) marks.set(address(mark), mark);
  } catch { /* without storage, marks last as long as the page */ }
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ who, marks: [...marks.values()] }));
  } catch { /* as above */ }
}

const address = (mark) => ["table", "release_id", "start", "end", "key"].map((field) => mark[field]).join("|");

function rowAddress(release, name, row) {
  const at = (column) => String(cell(name, row, column) ?? "");
  return { table: name, release_id: release.id, start: at("start"), end: at("end"), key: KEYS[name] ? at(KEYS[name]) : "" };
}

function setMark(where, verdict, column = "", value = "", why = "") {
  const mark = { ...where, verdict, column, value, who, when: new Date().toISOString().slice(0, 19) + "Z", why };
  marks.set(address(mark), mark);
  keep();
  drawHead();
}

function unsetMark(where) {
  marks.delete(address(where));
  keep();
  drawHead();
}

// A cell that a spreadsheet would take for a formula begins with an apostrophe, as in the datasets.
function csvCell(text) {
  const harmless = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function correctionsCsv() {
  const lines = [...marks.values()].map((mark) => FIELDS.map((field) => csvCell(String(mark[field] ?? ""))).join(","));
  return [FIELDS.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

function download() {
  const file = URL.createObjectURL(new Blob([correctionsCsv()], { type: "text/csv;charset=utf-8" }));
  el("a", { href: file, download: "corrections.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(file), 1000);
}

// The buttons by which a row is judged.
function judge(release, name, row) {
  const where = rowAddress(release, name, row);
  const box = el("div", { class: "judge", role: "group", "aria-label": index.texts.tables[name] });
  const draw = () => {
    const mark = marks.get(address(where));
    const button = (verdict, act) => el("button", {
      type: "button", "aria-pressed": String(mark?.verdict === verdict), class: `verdict ${verdict}`, onclick: act,
    }, words[verdict]);
    const toggle = (verdict) => () => {
      if (mark?.verdict === verdict) unsetMark(where);
      else setMark(where, verdict);
      redraw(verdict);
    };
    box.replaceChildren(button("right", toggle("right")), button("wrong", toggle("wrong")),
      button("change", () => box.append(changeForm(where, name, row, draw))),
      ...(mark?.verdict === "change" ? [el("span", { class: "changed" }, `${mark.column}: ${mark.value}`),
        el("button", { type: "button", onclick: () => { unsetMark(where); redraw("change"); } }, words.undo)] : []));
  };
  const redraw = (verdict) => {
    draw();
    box.querySelector(`.${verdict}`).focus();
  };
  draw();
  return box;
}

function changeForm(where, name, row, done) {
  const options = index.correctable[name];
  const column = el("select", { name: "column", "aria-label": words.column }, options.map((option) => el("option", {}, option)));
  const value = el("input", { name: "value", "aria-label": words.value });
  const why = el("input", { name: "why", "aria-label": words.why, placeholder: words.why });
  const show = () => { value.value = cell(name, row, column.value) ?? ""; };
  column.addEventListener("change", show);
  show();
  const save = (event) => {
    event.preventDefault();
    setMark(where, "change", column.value, value.value, why.value);
    done();
  };
  return el("form", { class: "change", onsubmit: save }, column, value, why, el("button", {}, words.save));
}

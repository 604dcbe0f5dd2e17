// Municipalities as dots on the outlines of districts.

const view = { extent: "", by: "count", role: "" };
const ROLES = ["beneficiary", "venue", "party", "affected", "seat", "mentioned"];
const NARROWING = 0.63; // a degree of longitude over one of latitude, at 51° north

function outline(rings) {
  return rings.map((ring) => {
    let [x, y] = ring;
    let path = `M${(x * NARROWING).toFixed(1)} ${-y}`;
    for (let i = 2; i < ring.length; i += 2) {
      x += ring[i];
      y += ring[i + 1];
      path += `L${(x * NARROWING).toFixed(1)} ${-y}`;
    }
    return `${path}Z`;
  }).join("");
}

const onMap = (latitude, longitude) => [longitude * index.outlines.steps * NARROWING, -latitude * index.outlines.steps];

function box(keys) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const key of keys) {
    for (const ring of index.outlines.districts[key][1]) {
      let [x, y] = [0, 0];
      for (let i = 0; i < ring.length; i += 2) {
        x += ring[i];
        y += ring[i + 1];
        left = Math.min(left, x * NARROWING); right = Math.max(right, x * NARROWING);
        top = Math.min(top, -y); bottom = Math.max(bottom, -y);
      }
    }
  }
  return [left - 4, top - 4, right - left + 8, bottom - top + 8];
}

function dots() {
  const fitting = new Set(chosen().map((release) => release.number));
  const found = new Map();
  for (const [number, ags, role, amount] of index.places) {
    if (!fitting.has(number) || (view.role && role !== view.role)) continue;
    const town = index.towns[ags];
    if (town[3] === null || town[4] === null || (view.extent && !ags.startsWith(view.extent))) continue;
    const dot = found.get(ags) ?? { ags, name: town[0], district: town[1], at: onMap(town[3], town[4]), rows: 0, amount: 0, releases: new Set() };
    dot.rows += 1;
    dot.amount += role === "beneficiary" ? amount ?? 0 : 0;
    dot.releases.add(number);
    found.set(ags, dot);
  }
  const size = (dot) => (view.by === "amount" ? dot.amount : dot.rows);
  return [...found.values()].filter(size).sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, "de"));
}

function mapPage() {
  const nrw = index.places.length && index.places.filter(([, ags]) => ags.startsWith("05")).length * 2 >= index.places.length;
  view.extent ||= nrw ? "05" : "";
  const picture = el("div", { class: "map" });
  const list = el("div", {});
  const choose = (name, options) => el("label", {}, words[{ extent: "extent", by: "circles_by", role: "role" }[name]],
    el("select", { name, onchange: (event) => { view[name] = event.target.value; draw(); } },
      options.map(([value, text]) => el("option", { value, selected: view[name] === value }, text))));
  const draw = () => {
    const keys = Object.keys(index.outlines.districts).filter((key) => key.startsWith(view.extent));
    const some = dots();
    const most = some.length ? (view.by === "amount" ? some[0].amount : some[0].rows) : 1;
    const frame = box(keys);
    const full = frame[3] / 40;
    const text = (dot) => `${dot.name}: ${dot.rows} ${words.rows}${dot.amount ? `, ${money.format(dot.amount)}` : ""}`;
    const circles = some.map((dot) => svg("circle", {
      cx: dot.at[0].toFixed(1), cy: dot.at[1].toFixed(1),
      r: Math.max(full / 6, full * Math.sqrt((view.by === "amount" ? dot.amount : dot.rows) / most)).toFixed(1),
    }, svg("title", {}, text(dot))));
    picture.replaceChildren(
      svg("svg", { viewBox: frame.map((value) => value.toFixed(1)).join(" "), role: "img", "aria-label": words.map_label },
        svg("g", { class: "districts" }, keys.map((key) => svg("path", { d: outline(index.outlines.districts[key][1]) },
          svg("title", {}, index.outlines.districts[key][0])))),
        svg("g", { class: "dots" }, circles)),
      el("p", { class: "source" }, index.outlines.source));
    const rows = some.slice(0, 300).map((dot) => el("tr", {}, el("th", { scope: "row" },
      el("a", { href: `#release/${releases[[...dot.releases][0]].id}` }, dot.name)), el("td", {}, dot.district ?? ""),
    el("td", { class: "number" }, numbers.format(dot.rows)), el("td", { class: "number" }, dot.amount ? money.format(dot.amount) : "")));
    list.replaceChildren(some.length
      ? table([words.place, words.district, words.rows, words.amount], rows, { "aria-label": words.map_label })
      : el("p", {}, words.no_place));
  };
  const form = el("form", { class: "filters", "aria-label": words.map, onsubmit: (event) => event.preventDefault() },
    choose("extent", [["", words.whole_country], ["05", words.one_land]]),
    choose("by", [["count", words.count], ["amount", words.amount]]),
    choose("role", [["", words.any], ...ROLES.map((role) => [role, role])]));
  draw();
  return [el("h1", {}, words.map), filterForm(draw), form, el("div", { class: "beside" }, picture, list)];
}

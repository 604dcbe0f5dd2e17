// The overview: figures, and bars that are tables, so that they read aloud and print.

function bars(title, entries, format = (value) => numbers.format(value)) {
  if (!entries.length) return null;
  const most = Math.max(...entries.map(([, value]) => value)) || 1;
  const rows = entries.map(([name, value, act]) => el("tr", {},
    el("th", { scope: "row" }, act ? el("button", { type: "button", class: "plain", onclick: act }, name) : name),
    el("td", { class: "number" }, format(value)),
    el("td", { class: "bar", "aria-hidden": "true" }, el("div", { "width%": (100 * value) / most }))));
  return el("section", { class: "card" }, el("h2", {}, title),
    el("div", { class: "scroll short", tabindex: "0", role: "region", "aria-label": title },
      el("table", { class: "bars" }, el("tbody", {}, rows))));
}

function tally(values) {
  const seen = new Map();
  for (const [name, value] of values) seen.set(name, (seen.get(name) ?? 0) + value);
  return [...seen];
}

const largest = (entries) => entries.sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]), "de"));

function filterBy(name, value) {
  filters[name] = value;
  location.hash = "#releases";
}

function awards() {
  const fitting = new Set(chosen().map((release) => release.number));
  return index.places.filter(([number, , role, amount]) => fitting.has(number) && role === "beneficiary" && amount);
}

function overview() {
  const main = el("div", {});
  const draw = () => {
    const some = chosen();
    const sums = awards();
    const dated = some.filter((release) => release.date);
    const months = tally(dated.map((release) => [release.date.slice(0, 7), 1])).sort();
    const issuers = largest(tally(some.map((release) => [release.issuer ?? words.unknown, 1])));
    const kinds = largest(tally(some.flatMap((release) => (release.kinds ?? []).map((kind) => [kind, 1]))));
    const districts = largest(tally(sums.map(([, ags, , amount]) => [index.towns[ags][2] ?? ags, amount])));
    const rows = (name) => some.reduce((sum, release) => sum + ((release.rows ?? {})[name] ?? 0), 0);
    const names = new Map(districtNames());
    const tile = (name, value, target) => el("a", { class: "tile", href: target }, el("span", {}, value), name);
    main.replaceChildren(
      el("div", { class: "tiles" },
        tile(words.releases, numbers.format(some.length), "#releases"),
        tile(words.announcements, numbers.format(rows("announcements")), "#releases"),
        tile(tableName("municipalities"), numbers.format(rows("municipalities")), "#map"),
        tile(words.awarded, money.format(sums.reduce((sum, row) => sum + row[3], 0)), "#map"),
        tile(words.problems, numbers.format(rows("problems") + index.unread.length), "#problems")),
      el("div", { class: "cards" }, ...[
        bars(words.per_month, months),
        bars(words.per_kind, kinds.map(([kind, number]) => [kindName(kind), number, () => filterBy("kind", kind)])),
        bars(words.per_issuer, issuers.map(([issuer, number]) =>
          [issuer, number, issuer === words.unknown ? null : () => filterBy("issuer", issuer)])),
        bars(words.per_district, districts.map(([key, sum]) =>
          [names.get(key) ?? index.towns[key]?.[0] ?? key, sum, names.has(key) ? () => filterBy("district", key) : null]),
        (value) => money.format(value)),
      ].filter(Boolean)));
  };
  draw();
  return [el("h1", {}, words.overview), filterForm(draw), main];
}

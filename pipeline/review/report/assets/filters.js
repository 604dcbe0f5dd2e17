// One set of filters holds for overview, map, releases and queue.

const filters = { search: "", kind: "", issuer: "", district: "", label: "", confidence: 1, problems: false };

function fits(release) {
  if (filters.kind && !(release.kinds ?? []).includes(filters.kind)) return false;
  if (filters.issuer && release.issuer !== filters.issuer) return false;
  if (filters.district && !(release.districts ?? []).includes(filters.district)) return false;
  if (filters.label && !(release.rows ?? {})[filters.label]) return false;
  if (filters.confidence < 1 && (release.least ?? 1) > filters.confidence) return false;
  if (filters.problems && !(release.rows ?? {}).problems) return false;
  const sought = fold(filters.search.trim());
  return !sought || release.folded.includes(sought) || textOf(release.number).includes(sought);
}

const chosen = () => releases.filter(fits);

function districtNames() {
  const named = new Map();
  for (const [, district, key] of Object.values(index.towns)) if (key) named.set(key, district);
  for (const release of releases) for (const key of release.districts ?? []) if (!named.has(key)) named.set(key, key);
  return [...named].sort((a, b) => a[1].localeCompare(b[1], "de"));
}

function filterForm(changed) {
  const count = (values) => {
    const seen = new Map();
    for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
    return seen;
  };
  const set = (name) => (event) => {
    filters[name] = event.target.type === "checkbox" ? event.target.checked : event.target.value;
    if (name === "confidence") filters.confidence = Number(event.target.value);
    changed();
  };
  const pick = (name, options) => el("label", {}, words[name],
    el("select", { name, onchange: set(name) }, el("option", { value: "" }, words.any),
      options.map(([value, text]) => el("option", { value, selected: filters[name] === value }, text))));
  const kinds = [...count(releases.flatMap((release) => release.kinds ?? []))]
    .map(([kind, number]) => [kind, `${kindName(kind)} (${number})`]).sort((a, b) => a[1].localeCompare(b[1], "de"));
  const issuers = [...count(releases.map((release) => release.issuer).filter(Boolean))]
    .map(([issuer, number]) => [issuer, `${issuer} (${number})`]).sort((a, b) => a[1].localeCompare(b[1], "de"));
  const labels = Object.keys(index.columns).map((name) => [name, tableName(name)]);
  const shown = el("output", {}, filters.confidence.toFixed(2));
  let typing;
  return el("form", { class: "filters", "aria-label": words.filters, onsubmit: (event) => event.preventDefault() },
    el("label", { class: "wide" }, words.search, el("input", {
      type: "search", name: "search", value: filters.search,
      placeholder: index.folder ? words.search_hint_split : words.search_hint,
      oninput: (event) => {
        filters.search = event.target.value;
        clearTimeout(typing);
        typing = setTimeout(changed, 150);
      },
    })),
    pick("kind", kinds), pick("issuer", issuers), pick("district", districtNames()), pick("label", labels),
    el("label", {}, words.confidence, el("span", { class: "range" }, el("input", {
      type: "range", name: "confidence", min: "0", max: "1", step: "0.05", value: filters.confidence,
      oninput: (event) => { shown.textContent = Number(event.target.value).toFixed(2); set("confidence")(event); },
    }), shown)),
    el("label", { class: "check" }, el("input", {
      type: "checkbox", name: "problems", checked: filters.problems, onchange: set("problems"),
    }), words.only_problems),
    el("button", { type: "button", onclick: () => {
      Object.assign(filters, { search: "", kind: "", issuer: "", district: "", label: "", confidence: 1, problems: false });
      route();
    } }, words.reset));
}

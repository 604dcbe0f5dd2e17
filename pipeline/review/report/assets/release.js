// A release: its text with the spans of its rows, the rows beside it, and the way from each to the other.

const hidden = new Set(["places", "dates"]); // tables whose spans are not highlighted until they are asked for

function spansOf(one) {
  const spans = [];
  for (const [name, rows] of Object.entries(one.rows)) {
    rows.forEach((row, number) => {
      const [start, end] = [cell(name, row, "start"), cell(name, row, "end")];
      if (Number.isInteger(start) && end > start) spans.push({ name, number, start, end });
    });
  }
  return spans;
}

// The text in pieces, each with the spans that cover it, the narrowest first.
function pieces(length, spans) {
  const edges = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((edge) => edge <= length).sort((a, b) => a - b);
  const opening = [...spans].sort((a, b) => a.start - b.start);
  let open = [];
  let next = 0;
  return edges.slice(0, -1).map((from, number) => {
    while (next < opening.length && opening[next].start <= from) open.push(opening[next++]);
    open = open.filter((span) => span.end > from);
    const covering = [...open].sort((a, b) => (a.end - a.start) - (b.end - b.start));
    return { from, to: edges[number + 1], covering };
  });
}

const rowId = (name, number) => `row-${name}-${number}`;

function highlighted(one, focusRow) {
  const text = slicer(one.text);
  const spans = spansOf(one).filter((span) => !hidden.has(span.name) && span.name !== "announcements");
  return el("div", { class: "text", lang: "de" }, pieces(text.length, spans).map(({ from, to, covering }) => {
    const surface = text.slice(from, to);
    if (!covering.length) return surface;
    const names = [...new Set(covering.map((span) => span.name))];
    return el("mark", {
      class: `${names.map((name) => `of-${name}`).join(" ")} top-${names[0]}`, title: names.map(tableName).join(", "),
      "data-rows": covering.map((span) => rowId(span.name, span.number)).join(" "),
      onclick: () => focusRow(covering[0].name, covering[0].number),
    }, surface);
  }));
}

function shownCells(name, row) {
  const skip = new Set(["start", "end", "confidence"]);
  const described = index.texts.columns[name];
  return index.columns[name].flatMap((column, number) => {
    const value = row[number];
    if (skip.has(column) || value === null || value === false) return [];
    const text = typeof value === "number" && column.startsWith("amount") ? money.format(value) : String(value);
    return [el("dt", { title: described?.[column] }, column), el("dd", {}, column === "kind" ? kindName(text) : text)];
  });
}

function rowCard(release, name, row, number, show) {
  const confidence = position(name, "confidence") < 0 ? null : cell(name, row, "confidence");
  const spanned = Number.isInteger(cell(name, row, "start"));
  return el("li", { id: rowId(name, number), class: `row top-${name}`, tabindex: "-1" },
    el("dl", {}, shownCells(name, row)),
    el("div", { class: "under" },
      spanned ? el("button", { type: "button", class: "plain", onclick: () => show(name, number) }, words.in_text) : null,
      confidence === null ? null : el("span", { class: "confidence" }, confidence.toFixed(2)),
      name === "problems" ? null : judge(release, name, row)));
}

async function releasePage(release, wanted) {
  const one = await body(release.number);
  const holder = el("div", {});
  const flash = (nodes) => {
    document.querySelectorAll(".focused").forEach((node) => node.classList.remove("focused"));
    nodes.forEach((node) => node.classList.add("focused"));
    nodes[0]?.scrollIntoView({ block: "center" });
  };
  const focusRow = (name, number) => {
    const row = byId(rowId(name, number));
    row.closest("details").open = true;
    flash([row]);
    row.focus({ preventScroll: true });
  };
  const show = (name, number) => {
    const id = rowId(name, number);
    if (hidden.delete(name)) draw();
    let covered = [...holder.querySelectorAll("mark")].filter((mark) => mark.dataset.rows.split(" ").includes(id));
    if (!covered.length) covered = [markRange(holder, one, name, number)];
    flash([...covered, byId(id)]);
    say(covered.map((mark) => mark.textContent).join(""));
  };
  const legend = el("fieldset", { class: "legend" }, el("legend", {}, words.highlight));
  const draw = () => {
    holder.replaceChildren(highlighted(one, focusRow));
    const present = Object.keys(one.rows).filter((name) => !["announcements", "contacts"].includes(name));
    legend.replaceChildren(legend.firstChild, ...present.map((name) => el("label", { class: `top-${name}` }, el("input", {
      type: "checkbox", checked: !hidden.has(name),
      onchange: (event) => { if (event.target.checked) hidden.delete(name); else hidden.add(name); draw(); },
    }), tableName(name))));
  };
  draw();
  const order = ["problems", ...Object.keys(index.columns).filter((name) => name !== "problems")];
  const groups = order.filter((name) => one.rows[name]).map((name) => el("details", { open: !["places", "dates", "figures"].includes(name) },
    el("summary", {}, `${tableName(name)} (${one.rows[name].length})`),
    el("ul", { class: "rows" }, one.rows[name].map((row, number) => rowCard(release, name, row, number, show)))));
  const around = chosen();
  const here = around.indexOf(release);
  const step = (other, text) => other ? el("a", { href: `#release/${other.id}`, rel: text === words.next ? "next" : "prev" }, text) : null;
  const facts = [[words.date, release.date ?? words.unknown], [words.issuer, release.issuer ?? words.unknown],
    [words.source, release.path], ...(release.url ? [[words.original, link(release.url, release.url)]] : []),
    ...("repeats" in release ? [[words.duplicate_of, el("a", { href: `#release/${releases[release.repeats].id}` }, releases[release.repeats].title)]] : [])];
  const page = [
    el("nav", { class: "steps", "aria-label": words.release }, el("a", { href: "#releases" }, words.back),
      step(around[here - 1], words.previous), step(here < 0 ? null : around[here + 1], words.next)),
    el("h1", { lang: "de" }, release.title),
    el("dl", { class: "facts" }, facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    el("div", { class: "beside release" },
      el("section", { "aria-label": words.text }, legend, holder, one.caption ? el("p", { class: "caption", lang: "de" }, one.caption) : null),
      el("section", { "aria-label": words.rows }, groups.length ? groups : el("p", {}, words.no_rows))),
  ];
  const opened = () => { if (wanted && one.rows[wanted[0]]?.[wanted[1]]) show(wanted[0], Number(wanted[1])); };
  return Object.assign(page, { opened });
}

// A row whose span lies across others, as an announcement's does, is shown on its own.
function markRange(holder, one, name, number) {
  const row = one.rows[name][number];
  const text = slicer(one.text);
  const [start, end] = [cell(name, row, "start"), cell(name, row, "end")];
  const mark = el("mark", { class: `top-${name}` }, text.slice(start, end));
  holder.replaceChildren(el("div", { class: "text", lang: "de" }, text.slice(0, start), mark, text.slice(end, text.length)));
  return mark;
}

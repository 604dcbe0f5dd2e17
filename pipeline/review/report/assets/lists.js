// Lists: releases, problems, the queue of the least certain rows.

const STEP = 100;

function stepped(entries, row, heads, label) {
  let shown = STEP;
  const holder = el("div", {});
  const draw = () => {
    const more = el("button", { type: "button", onclick: () => { shown += STEP; draw(); } }, words.more);
    holder.replaceChildren(table(heads, entries.slice(0, shown).map(row), { "aria-label": label }),
      ...(entries.length > shown ? [more] : []));
  };
  draw();
  return holder;
}

function releasesPage() {
  const list = el("div", {});
  const draw = () => {
    const some = chosen();
    const problems = (release) => (release.rows ?? {}).problems ?? 0;
    const sorted = [...some].sort((a, b) => Math.sign(problems(b)) - Math.sign(problems(a)) || a.number - b.number);
    const text = `${numbers.format(some.length)} ${words.page_of} ${numbers.format(releases.length)} ${words.shown}`;
    say(text);
    list.replaceChildren(el("p", { class: "count" }, text), some.length ? stepped(sorted, (release) => el("tr", {},
      el("td", { class: "date" }, release.date ?? ""),
      el("th", { scope: "row", lang: "de" }, el("a", { href: `#release/${release.id}` }, release.title)),
      el("td", { lang: "de" }, release.issuer ?? ""),
      el("td", {}, (release.kinds ?? []).map(kindName).join(", ")),
      el("td", { class: "number" }, release.least === undefined ? "" : release.least.toFixed(2)),
      el("td", { class: "number" }, problems(release) || "")),
    [words.date, words.release, words.issuer, words.kind, words.confidence, words.problems], words.releases)
      : el("p", {}, words.no_match));
  };
  draw();
  return [el("h1", {}, words.releases), filterForm(draw), list];
}

async function problemsPage() {
  const found = [];
  for (const release of releases) {
    if (!(release.rows ?? {}).problems || !fits(release)) continue;
    const one = await body(release.number);
    one.rows.problems.forEach((row, number) => found.push({ release, number, severity: row[0], code: row[1], message: row[2] }));
    if (found.length >= 5000) break;
  }
  const rank = { error: 0, warning: 1, notice: 2 };
  const unread = index.unread.map(([path, severity, code, message]) => ({ path, severity, code, message }));
  const sorted = [...unread, ...found].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const row = (problem) => el("tr", {}, el("td", { class: `severity ${problem.severity}` }, problem.severity),
    el("td", {}, problem.code), el("td", {}, problem.message),
    el("th", { scope: "row", lang: "de" }, problem.release
      ? el("a", { href: `#release/${problem.release.id}/problems/${problem.number}` }, problem.release.title) : problem.path));
  return [el("h1", {}, words.problems), filterForm(route), sorted.length
    ? stepped(sorted, row, [words.severity, words.code, words.message, words.release], words.problems)
    : el("p", {}, words.no_problems)];
}

async function queuePage() {
  const rows = [];
  for (const [number, name, position_, confidence] of index.queue) {
    const release = releases[number];
    if (!fits(release) || (filters.label && filters.label !== name)) continue;
    rows.push({ release, name, number: position_, confidence });
    if (rows.length >= STEP) break;
  }
  const cards = [];
  for (const { release, name, number, confidence } of rows) {
    const row = (await body(release.number)).rows[name][number];
    cards.push(el("li", { class: `row top-${name}` },
      el("p", { class: "under" }, el("strong", {}, tableName(name)), el("span", { class: "confidence" }, confidence.toFixed(2)),
        el("a", { href: `#release/${release.id}/${name}/${number}`, lang: "de" }, release.title)),
      el("dl", {}, shownCells(name, row)), judge(release, name, row)));
  }
  return [el("h1", {}, words.queue), el("p", {}, words.queue_hint), filterForm(route),
    cards.length ? el("ul", { class: "rows queue" }, cards) : el("p", {}, words.no_rows)];
}

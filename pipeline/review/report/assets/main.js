// The page: head, theme, and which view the address asks for.

const VIEWS = { overview, map: mapPage, releases: releasesPage, problems: problemsPage, queue: queuePage };
let asked = 0;

function drawHead() {
  const here = location.hash.slice(1).split("/")[0] || "overview";
  const links = Object.keys(VIEWS).map((name) => el("a", {
    href: `#${name}`, "aria-current": here === name || (here === "release" && name === "releases") ? "page" : null,
  }, words[name]));
  byId("head").replaceChildren(el("p", { class: "brand" }, "verlautbar"), el("nav", { "aria-label": words.title }, links),
    el("button", { type: "button", class: "theme", onclick: turnTheme }, words.theme));
  byId("foot").replaceChildren(
    el("label", {}, words.who, el("input", { name: "who", value: who, autocomplete: "name", oninput: (event) => { who = event.target.value; keep(); } })),
    el("span", {}, `${marks.size} ${words.marks}`),
    el("button", { type: "button", class: "download", disabled: !marks.size, onclick: download }, words.download),
    el("span", { class: "hint" }, words.download_hint));
}

function turnTheme() {
  const root = document.documentElement;
  const dark = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  root.dataset.theme = dark ? "light" : "dark";
}

async function route() {
  const mine = ++asked;
  const [name, id, wantedTable, wantedRow] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (name === "main") return;
  const main = byId("main");
  const focused = document.activeElement?.getAttribute("name");
  drawHead();
  try {
    const release = name === "release" ? releases.find((candidate) => candidate.id === id) : null;
    const shown = release ? await releasePage(release, wantedTable ? [wantedTable, wantedRow] : null) : await (VIEWS[name] ?? overview)();
    if (mine !== asked) return;
    main.replaceChildren(...shown);
    shown.opened?.();
    document.title = `${main.querySelector("h1").textContent} · ${words.document_title}`;
    const again = focused && main.querySelector(`[name="${focused}"]`);
    if (again) again.focus();
    else if (!wantedTable) scrollTo(0, 0);
  } catch (error) {
    main.replaceChildren(el("p", { role: "alert" }, error.message));
  }
}

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { j: "next", k: "prev" }[event.key];
  if (step) document.querySelector(`.steps a[rel="${step}"]`)?.click();
  if (event.key === "/") {
    const search = document.querySelector('input[type="search"]');
    if (search) { event.preventDefault(); search.focus(); }
  }
});

addEventListener("hashchange", route);
recall();
route();

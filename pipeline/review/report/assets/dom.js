// Elements are only ever made here, and text only ever enters as text: nothing of a release is read as markup.

const SVG = "http://www.w3.org/2000/svg";

function make(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "width%") node.style.setProperty("--share", `${value}%`);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const el = (tag, attributes = {}, ...children) => make(document.createElement(tag), attributes, children);
const svg = (tag, attributes = {}, ...children) => make(document.createElementNS(SVG, tag), attributes, children);
const byId = (id) => document.getElementById(id);
const say = (text) => { byId("live").textContent = text; };

function table(heads, rows, attributes = {}) {
  const head = el("tr", {}, heads.map((name) => el("th", { scope: "col" }, name)));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": attributes["aria-label"] },
    el("table", {}, el("thead", {}, head), el("tbody", {}, rows)));
}

// Only addresses of the web become links.
function link(address, text) {
  return /^https?:\/\//i.test(address) ? el("a", { href: address, rel: "noreferrer noopener" }, text) : text;
}

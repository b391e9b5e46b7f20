// Makes pages quicker; all of them work without it.
"use strict";

// A key presses what carries it: <button data-key="c">.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches("input, textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "/") {
    document.getElementById("q").focus();
    event.preventDefault();
    return;
  }
  const wanted = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key);
  if (wanted) {
    wanted.click();
    event.preventDefault();
  }
});

// Files that are chosen or dropped fill the box they belong to, each further one a box of its own: a file is a report.
for (const box of document.querySelectorAll("textarea[data-takes-files]")) {
  const fill = async (files) => {
    const texts = await Promise.all([...files].map(async (file) => asText(await file.text(), file.name)));
    box.form.querySelectorAll("[data-further]").forEach((further) => further.remove());
    box.value = texts.shift() ?? "";
    box.after(...texts.map((text) => {
      const further = box.cloneNode();
      further.removeAttribute("id");
      further.dataset.further = "";
      further.setAttribute("aria-label", box.labels[0].textContent);
      further.value = text;
      return further;
    }));
  };
  const chooser = document.getElementById(box.dataset.takesFiles);
  chooser.closest("label").hidden = false;
  chooser.addEventListener("change", () => fill(chooser.files));
  box.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    fill(event.dataTransfer.files);
  });
}

// The text of a page: its paragraphs and headings, without scripts and menus.
function asText(source, name) {
  if (!/\.html?$/i.test(name)) return source;
  const page = new DOMParser().parseFromString(source, "text/html");
  page.querySelectorAll("script, style, nav, aside, footer").forEach((element) => element.remove());
  const blocks = page.querySelectorAll("h1, h2, h3, p, li, figcaption");
  return [...blocks].map((block) => block.textContent.trim().replace(/\s+/g, " ")).filter(Boolean).join("\n");
}

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

// Enter in a field does what was pressed last; before that nothing, as the first button has no use.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-key]");
  if (button?.form) button.form.pressed = button;
});
document.addEventListener("keydown", (event) => {
  const pressed = event.key === "Enter" && event.target.matches("input") && event.target.form?.pressed;
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});

// The fact of a mark under the pointer or the focus is shown in the list, and the words of the fact that the address names.
for (const mark of document.querySelectorAll(".text a[href^='#fact-']")) {
  const fact = document.getElementById(mark.hash.slice(1));
  const show = (isOn) => {
    fact?.classList.toggle("on", isOn);
    if (isOn && fact) fact.closest("aside").scrollTop = fact.offsetTop - fact.closest("aside").offsetTop - 80;
  };
  for (const event of ["mouseenter", "focus"]) mark.addEventListener(event, () => show(true));
  for (const event of ["mouseleave", "blur"]) mark.addEventListener(event, () => show(false));
}
const showWords = () => {
  const fact = location.hash.startsWith("#fact-") && document.getElementById(location.hash.slice(1));
  document.querySelectorAll(".text .on").forEach((words) => words.classList.remove("on"));
  const words = fact && document.getElementById(fact.querySelector("a.src")?.hash.slice(1));
  if (!words) return;
  words.classList.add("on");
  const box = words.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) words.scrollIntoView({ block: "center", behavior: "instant" });
};
// Behind the browser's own step to the fact.
for (const event of ["hashchange", "load"]) addEventListener(event, () => setTimeout(showWords, 50));

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

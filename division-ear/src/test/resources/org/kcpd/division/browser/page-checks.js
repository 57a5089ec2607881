// What must hold on every page, whatever it shows. Given: {language, phone, foreign}; answers what is wrong, in words.
({ language, phone, foreign }) => {
  const wrong = [];
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  if (document.documentElement.lang !== language) wrong.push(`lang is ${document.documentElement.lang}`);
  if (!/^\S.* · .+$/.test(document.title)) wrong.push(`title is "${document.title}"`);
  if (all("h1").length !== 1 || all("h1")[0].textContent.trim() === "") wrong.push("there is not one h1");
  if (document.documentElement.outerHTML.includes("??")) wrong.push(`a key without a text: ${document.documentElement.outerHTML.match(/\?\?.{0,60}/)[0]}`);

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = all("body *").filter((element) => element.getBoundingClientRect().right > root.clientWidth && !element.closest(".scroll"));
    wrong.push(`wider than the screen: ${wide.slice(0, 3).map(name)}`);
  }

  all(".card, .list").filter(seen).forEach((card) => {
    const inside = card.cloneNode(true);
    all(".card-head, script", inside).forEach((part) => part.remove());
    if (inside.textContent.trim() === "" && all("input, svg, progress", inside).length === 0) wrong.push(`a heading over nothing: ${name(card)}`);
  });

  all("[popovertarget]").filter((button) => !document.getElementById(button.getAttribute("popovertarget"))).forEach((button) => wrong.push(`opens nothing: ${name(button)}`));
  all("a[href^='#']:not([role='button'])").filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).forEach((link) => wrong.push(`leads nowhere: ${name(link)}`));
  all("a:not([href])").forEach((link) => wrong.push(`a link without an address: ${name(link)}`));

  // a finger: 44 px, a link within a sentence or a line of facts excepted
  if (phone) {
    all("a[href], button, input:not([type='hidden']), select, textarea, summary").filter((target) => seen(target) && !target.disabled && !target.closest(".skip, .as-cards thead")).forEach((target) => {
      if (target.matches("a:not(.btn, .chip, .open)") && target.closest("p, dd, .moment, .notice, td")) return;
      const around = target.matches("input[type='checkbox'], input[type='radio']") ? target.closest("label") || target : target;
      const box = around.getBoundingClientRect();
      if (box.height > 0 && Math.round(box.height) < 44) wrong.push(`${Math.round(box.height)} px high: ${name(around)}`);
    });
  }

  // a text of the other language's bundle that the page's own language does not have
  const texts = new Set(foreign);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    if (texts.has(text) && !walker.currentNode.parentElement.closest("[lang]:not(html), script, style")) wrong.push(`not in this language: ${text}`);
  }
  return wrong;
}

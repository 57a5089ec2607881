/* Keyboard, unsaved work, drafts, drag and drop. Works on attributes; no page has a script of its own. */
(() => {
  "use strict";
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const typing = (element) => element.closest("input, textarea, select, [contenteditable='true'], [role='combobox']") !== null;

  /* ---- phone: a row becomes a card, each cell with its heading ---- */
  const narrow = window.matchMedia("(max-width: 40rem)");
  const label = (table) => {
    if (!narrow.matches || table.classList.contains("as-cards")) return;
    const heads = all("thead th", table).map((head) => head.textContent.trim());
    let first = heads.findIndex((head) => head !== "");
    all("tbody tr", table).forEach((row) => Array.from(row.cells).forEach((cell, i) => {
      if ($(".open", cell) && !$(".first", row)) cell.classList.add("first");
      else if (heads[i]) cell.dataset.label = heads[i];
    }));
    table.classList.add("as-cards");
  };
  const fold = () => all("details[data-fold]").forEach((details) => { details.open = !narrow.matches; });
  const labelAll = () => all("table[data-list]").forEach(label);

  /* ---- keyboard ---- */
  const rowLinks = () => all("table[data-list] tbody tr").map((row) => $("a.open", row) || $("a", row)).filter(Boolean);
  const step = (by) => {
    const links = rowLinks();
    if (links.length === 0) return false;
    const row = document.activeElement.closest("table[data-list] tbody tr");
    const at = row ? links.findIndex((link) => row.contains(link)) : -1;
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
    links[next].focus();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (typing(at)) return;
    let done = false;
    if (event.key === "/") { const find = $("#find"); if (find) { find.focus(); find.select(); done = true; } }
    else if (event.key === "?") { const help = $("#help"); if (help) { help.togglePopover(); done = true; } }
    else if (event.key === "n") { const fresh = $("[data-new]"); if (fresh) { fresh.click(); done = true; } }
    else if (event.key === "ArrowDown" && !at.closest("[role], [popover]:popover-open, .scroll:focus")) done = step(1);
    else if (event.key === "ArrowUp" && !at.closest("[role], [popover]:popover-open, .scroll:focus")) done = step(-1);
    if (!done && (event.key === "ArrowDown" || event.key === "ArrowUp") && at.closest("table[data-list]")) done = step(event.key === "ArrowDown" ? 1 : -1);
    if (!done && at.closest("[data-tile]")) done = onBoard(event.key, at.closest("[data-tile]"));
    if (done) event.preventDefault();
  });

  /* ---- a board: arrows go through its columns, the letter of a tile's button presses it ---- */
  function onBoard(pressed, tile) {
    const lanes = all(".lane", tile.closest("[data-board]")).map((lane) => all("[data-tile]", lane)).filter((tiles) => tiles.length > 0);
    const lane = lanes.findIndex((tiles) => tiles.includes(tile));
    const to = (tiles, row) => { const next = tiles && tiles[Math.min(tiles.length - 1, Math.max(0, row))]; if (next) $("a", next).focus(); return Boolean(next); };
    const row = lanes[lane].indexOf(tile);
    if (pressed === "ArrowDown") return to(lanes[lane], row + 1);
    if (pressed === "ArrowUp") return to(lanes[lane], row - 1);
    if (pressed === "ArrowRight") return to(lanes[lane + 1], row);
    if (pressed === "ArrowLeft") return to(lanes[lane - 1], row);
    const button = /^[a-z]$/.test(pressed) && $(`[data-key="${pressed}"]`, tile);
    if (button) button.click();
    return Boolean(button);
  }
  document.addEventListener("change", (event) => {
    const into = event.target.dataset.picks && document.getElementById(event.target.dataset.picks);
    if (!into) return;
    /* of each sort one: the last one ticked */
    if (event.target.checked) all(`[data-picks="${into.id}"]`).forEach((box) => { if (box !== event.target && box.value[0] === event.target.value[0]) box.checked = false; });
    into.value = all(`[data-picks="${into.id}"]`).filter((box) => box.checked).map((box) => box.value).join(" ");
    into.dispatchEvent(new Event("input", { bubbles: true }));
  });

  /* ---- unsaved work ---- */
  const guarded = () => all("form[data-guard='true']");
  const shape = (form) => JSON.stringify(values(form));
  const kept = (field) => field.dataset.kept !== undefined || field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.name.includes("ViewState");
  function values(form) {
    const found = {};
    Array.from(form.elements).filter(kept).forEach((field) => {
      if (field.type === "checkbox" || field.type === "radio") { if (field.checked) (found[field.name] ||= []).push(field.value); }
      else if (field.multiple) found[field.name] = Array.from(field.selectedOptions, (option) => option.value);
      else found[field.name] = [field.value];
    });
    return found;
  }
  let leaving = false;
  const startGuard = () => guarded().forEach((form) => { if (form.dataset.shape === undefined) form.dataset.shape = shape(form); });
  document.addEventListener("submit", () => { leaving = true; window.setTimeout(() => { leaving = false; }, 3000); }, true);
  window.addEventListener("beforeunload", (event) => {
    if (leaving || !guarded().some((form) => form.dataset.shape !== shape(form))) return;
    event.preventDefault();
    event.returnValue = "";
  });

  /* ---- drafts ---- */
  let pause;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !form.dataset.draft || typeof window.keepDraft !== "function") return;
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      window.keepDraft([{ name: "draftName", value: form.dataset.draft }, { name: "draftContent", value: shape(form) }]);
      const said = $(".draft-said", form);
      if (said) said.textContent = said.dataset.said;
    }, 1500);
  });
  const fill = (form, content) => Object.entries(content).forEach(([name, list]) => {
    Array.from(form.elements).filter((field) => field.name === name && kept(field)).forEach((field) => {
      if (field.type === "checkbox" || field.type === "radio") field.checked = list.includes(field.value);
      else if (field.multiple) Array.from(field.options).forEach((option) => { option.selected = list.includes(option.value); });
      else field.value = list[0];
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
  const offerDrafts = () => all("form[data-draft-content]").forEach((form) => {
    const bar = $(".draft-bar", form);
    if (!form.dataset.draftContent || !bar || form.dataset.draftContent === form.dataset.shape) return;
    bar.hidden = false;
    $("[data-draft-restore]", bar).addEventListener("click", () => { fill(form, JSON.parse(form.dataset.draftContent)); bar.hidden = true; });
    /* who comes back from the lock screen goes on where they were */
    if (window.sessionStorage.getItem("resume") === location.pathname + location.search) {
      window.sessionStorage.removeItem("resume");
      $("[data-draft-restore]", bar).click();
    }
    $("[data-draft-drop]", bar).addEventListener("click", () => {
      window.keepDraft([{ name: "draftName", value: form.dataset.draft }, { name: "draftContent", value: "" }]);
      bar.hidden = true;
    });
  });

  /* ---- drag a card (data-drag) onto a target (data-drop = address; the card's value is appended) ---- */
  document.addEventListener("dragstart", (event) => {
    const card = event.target.closest("[data-drag]");
    if (!card) return;
    event.dataTransfer.setData("text/plain", card.dataset.drag);
    event.dataTransfer.effectAllowed = "move";
    card.classList.add("dragged");
  });
  document.addEventListener("dragend", () => all(".dragged, .over").forEach((element) => element.classList.remove("dragged", "over")));
  document.addEventListener("dragover", (event) => {
    const target = event.target.closest("[data-drop]");
    all(".over").filter((element) => element !== target).forEach((element) => element.classList.remove("over"));
    if (!target) return;
    event.preventDefault();
    target.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const target = event.target.closest("[data-drop]");
    if (!target) return;
    event.preventDefault();
    window.location.assign(target.dataset.drop + encodeURIComponent(event.dataTransfer.getData("text/plain")));
  });

  /* ---- one menu for many cards: its links (data-to) take along the value of the card's button (data-carry) ---- */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-carry][popovertarget]");
    const menu = button && document.getElementById(button.getAttribute("popovertarget"));
    if (!menu) return;
    all("a[data-to]", menu).forEach((link) => { link.href = link.dataset.to + encodeURIComponent(button.dataset.carry); });
    all("[data-carried]", menu).forEach((place) => { place.textContent = $("a", button.parentElement).textContent; });
    const at = button.getBoundingClientRect();
    menu.style.inset = `${Math.max(8, Math.min(at.bottom + 4, window.innerHeight - 380))}px auto auto ${Math.max(8, Math.min(at.left, window.innerWidth - 270))}px`;
  }, true);

  /* ---- a file that is too large (data-most = bytes) is refused before it is sent; the server refuses it too ---- */
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.matches("input[type='file'][data-most]")) return;
    const tooLarge = Array.from(field.files).some((file) => file.size > Number(field.dataset.most));
    const said = document.getElementById(`${field.id}-error`);
    if (tooLarge) field.value = "";
    if (said) said.textContent = tooLarge ? field.dataset.tooLarge : "";
  });

  /* ---- selection: one box picks all ---- */
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) all("input[name='sel']").forEach((box) => { box.checked = event.target.checked; });
    if (event.target.matches("[data-pick-all], input[name='sel']")) {
      const picked = all("input[name='sel']:checked").length;
      all("[data-picked]").forEach((place) => { place.textContent = picked; });
    }
  });

  /* ---- a script that asked too often is answered with a line to be shown ---- */
  const slowedDown = (event, xhr) => {
    if (xhr.status !== 429) return;
    const said = $("#slowed-down") || document.createElement("p");
    said.id = "slowed-down";
    said.className = "notice notice-bad";
    said.setAttribute("role", "alert");
    said.textContent = xhr.responseText;
    $("#main").prepend(said);
  };

  const start = () => {
    fold();
    labelAll();
    startGuard();
    offerDrafts();
    all("[popover]:has([aria-invalid='true'], .error:not(:empty))").forEach((ask) => ask.showPopover());
    const error = $(".notices .notice-bad a");
    if (error) error.focus();
    if (new URLSearchParams(location.search).has("said")) {
      const address = new URL(location.href);
      address.searchParams.delete("said");
      history.replaceState(null, "", address);
    }
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", labelAll).on("pfAjaxError", slowedDown);
  };
  narrow.addEventListener("change", () => { fold(); labelAll(); });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();

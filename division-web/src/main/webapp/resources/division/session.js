/* How long the session lasts: a warning before it ends, a lock screen when it is over. Works on the two dialogs of templates/page.xhtml. */
(() => {
  "use strict";
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const PATIENCE = 8000;
  const AGAIN = 5000;
  const NOW_AND_THEN = 50000;
  const A_MINUTE = 60000;

  const watch = (warning, lock) => {
    const warn = Number(warning.dataset.warn);
    let end;
    let timer;
    let beat;
    let asked = 0;
    let told = Date.now();
    let shut = false;
    const left = () => Math.ceil((end - Date.now()) / 1000);

    /* asking is no use of the session; that the member has moved is one */
    const ask = async (moved) => {
      const answer = await fetch(warning.dataset.session, {
        method: moved ? "POST" : "GET", headers: moved ? { "Division-Session": "used" } : {},
        cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    };

    const plan = (seconds) => {
      end = Date.now() + seconds * 1000;
      window.clearTimeout(timer);
      window.clearInterval(beat);
      if (warning.open) warning.close();
      timer = window.setTimeout(near, Math.max(0, (seconds - warn) * 1000));
    };

    /* the server's word counts; where it cannot be had, the page's own reckoning */
    const agree = (state) => {
      if (shut) return false;
      if (state.ended || state.left <= 0) { over(state.ended); return false; }
      if (state.left > warn) { plan(state.left); return false; }
      end = Date.now() + state.left * 1000;
      return true;
    };

    async function near() {
      try { if (!agree(await ask(false))) return; } catch { if (left() <= 0) { over(""); return; } }
      if (shut || warning.open) return;
      asked = Date.now();
      warning.showModal();
      $("#session-stay", warning).focus();
      window.clearInterval(beat);
      beat = window.setInterval(count, 1000);
      show();
    }

    function show() {
      const seconds = Math.max(0, left());
      $("[data-countdown]", warning).textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds === warn || seconds === 60 || seconds === 30 || seconds === 10) {
        const said = $("[data-said]", warning);
        said.textContent = said.dataset.said.replace("{0}", seconds);
      }
    }

    /* another window of the same session may have been used meanwhile */
    async function count() {
      show();
      if (left() > 0 && Date.now() - asked < AGAIN) return;
      asked = Date.now();
      try { agree(await ask(false)); } catch { if (left() <= 0) over(""); }
    }

    const stay = async () => {
      told = Date.now();
      try { agree(await ask(true)); } catch { if (left() <= 0) over(""); }
    };

    /* nothing of the page stays: what was typed is kept on the server, and is offered again after the next sign-in */
    function over(why) {
      if (shut) return;
      shut = true;
      window.clearTimeout(timer);
      window.clearInterval(beat);
      if (window.PrimeFaces) Object.values(window.PrimeFaces.widgets).forEach((widget) => { if (widget && typeof widget.stop === "function") widget.stop(); });
      const here = location.pathname + location.search;
      const again = $("#session-again", lock);
      again.href = here;
      again.addEventListener("click", () => window.sessionStorage.setItem("resume", here));
      all("[data-ended]", lock).forEach((text) => { text.hidden = text.dataset.ended !== (why || "IDLE"); });
      document.body.replaceChildren(lock);
      document.title = lock.dataset.title;
      lock.addEventListener("cancel", (event) => event.preventDefault());
      lock.addEventListener("close", () => lock.showModal());
      lock.showModal();
      again.focus();
    }

    $("#session-stay", warning).addEventListener("click", stay);
    $("#session-leave", warning).addEventListener("click", () => { warning.close(); $("#sign-out").click(); });
    warning.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
    /* who reads or types without asking the server for anything uses the session all the same */
    ["keydown", "pointerdown", "wheel", "touchstart"].forEach((kind) => document.addEventListener(kind, () => {
      if (!shut && !warning.open && Date.now() - told > A_MINUTE) stay();
    }, { capture: true, passive: true }));
    /* timers stand still while a machine sleeps */
    const look = () => { if (!shut && !document.hidden && left() <= warn) near(); };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("pageshow", (event) => { if (event.persisted) near(); });
    /* whose session was ended elsewhere does not go on reading for long */
    window.setInterval(async () => {
      if (shut || warning.open || document.hidden) return;
      try { if (agree(await ask(false))) near(); } catch { /* the next time */ }
    }, NOW_AND_THEN);
    plan(Number(warning.dataset.left));
  };

  const start = () => {
    const warning = $("#session-warning");
    const lock = $("#session-lock");
    if (warning && lock) watch(warning, lock);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();

/* Which records may be the same as the one being typed: asked at every pause of typing. */
(() => {
  "use strict";
  const FIELDS = { typedFamily: "familyName", typedGiven: "givenName", typedBirth: "birthDate", typedPlace: "place_input", typedName: "name", typedStreet: "street", typedUnit: "unit", typedCity: "city" };
  let pause;
  let asked = "";
  document.addEventListener("input", (event) => {
    const panel = document.querySelector("[data-lookalikes]");
    if (!panel || !Object.values(FIELDS).includes(event.target.id) || typeof window.lookForLookalikes !== "function") return;
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      const typed = Object.entries(FIELDS).map(([name, id]) => ({ name, value: (document.getElementById(id) || { value: "" }).value }));
      const now = JSON.stringify(typed);
      if (now === asked) return;
      asked = now;
      window.lookForLookalikes([...typed, { name: "typedKind", value: panel.dataset.kind }, { name: "typedExcept", value: panel.dataset.lookalikes || "0" }]);
    }, 350);
  });
})();

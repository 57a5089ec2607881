/* The map: polygons of one kind of area, and a point to look at or to pick. Everything it shows stands on the page as text, too. */
(() => {
  "use strict";
  const CITY = [39.1, -94.58];
  const degrees = (field) => {
    const value = field ? Number.parseFloat(field.value.replace(",", ".")) : Number.NaN;
    return Number.isFinite(value) ? value : null;
  };
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  const draw = (box) => {
    const said = box.parentElement.querySelector(".map-said");
    const map = window.L.map(box, { attributionControl: false, zoomControl: false, zoomAnimation: !still, fadeAnimation: false, inertia: !still, zoomSnap: 0.5, maxZoom: 18 });
    window.L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
    map.setView(CITY, 10);
    const layers = new Map();
    let spot = null;

    const show = (latitude, longitude) => {
      if (spot) spot.remove();
      spot = window.L.circleMarker([latitude, longitude], { radius: 9, className: "spot", interactive: false }).addTo(map);
    };
    const latitude = box.dataset.latitude && document.getElementById(box.dataset.latitude);
    const longitude = box.dataset.longitude && document.getElementById(box.dataset.longitude);
    const pick = (point) => {
      latitude.value = point.lat.toFixed(6);
      longitude.value = point.lng.toFixed(6);
      [latitude, longitude].forEach((field) => field.dispatchEvent(new Event("input", { bubbles: true })));
      [latitude, longitude].forEach((field) => field.dispatchEvent(new Event("change", { bubbles: true })));
      show(point.lat, point.lng);
    };
    const typed = () => {
      const north = degrees(latitude);
      const east = degrees(longitude);
      if (north === null || east === null || Math.abs(north) > 90 || Math.abs(east) > 180) return false;
      show(north, east);
      return true;
    };
    if (latitude && longitude) {
      box.classList.add("picks");
      map.on("click", (event) => pick(event.latlng));
      [latitude, longitude].forEach((field) => field.addEventListener("input", typed));
      document.querySelectorAll(`[data-map-center='${box.id}']`).forEach((button) => button.addEventListener("click", () => pick(map.getCenter())));
    }
    const near = () => {
      /* an empty attribute is not written at all */
      if (latitude && longitude ? typed() : Boolean(box.dataset.north && box.dataset.east)) {
        if (!spot) show(Number(box.dataset.north), Number(box.dataset.east));
        map.setView(spot.getLatLng(), 11.5, { animate: false });
      }
    };

    fetch(box.dataset.map, { headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); })
      .then((areas) => {
        const drawn = window.L.geoJSON(areas, {
          style: () => ({ className: "area" }),
          interactive: true,
          onEachFeature: (feature, layer) => {
            layers.set(feature.properties.code, layer);
            const name = document.createElement("span");
            name.textContent = feature.properties.name;
            layer.bindTooltip(name, { sticky: true });
            if (latitude) layer.on("click", (event) => { window.L.DomEvent.stop(event); pick(event.latlng); });
          },
        }).addTo(map);
        if (areas.features.length === 0) { said.textContent = said.dataset.none; near(); return; }
        map.fitBounds(drawn.getBounds(), { padding: [12, 12], animate: false });
        near();
        box.dataset.drawn = String(areas.features.length);
      })
      .catch(() => { said.textContent = said.dataset.failed; near(); });

    document.querySelectorAll("a[data-area]").forEach((link) => link.addEventListener("click", (event) => {
      const layer = layers.get(link.dataset.area);
      if (!layer) return;
      event.preventDefault();
      layers.forEach((each) => { if (each.getElement()) each.getElement().classList.remove("chosen"); });
      layer.getElement().classList.add("chosen");
      layer.bringToFront();
      map.fitBounds(layer.getBounds(), { padding: [24, 24], maxZoom: 14, animate: !still });
      box.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
      box.focus({ preventScroll: true });
    }));
  };

  const start = () => { if (window.L) document.querySelectorAll("[data-map]").forEach(draw); };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();

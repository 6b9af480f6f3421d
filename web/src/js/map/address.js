/** A full address for MapLibre's worker, which has no page to resolve "/tiles" against; keeps `{z}/{x}/{y}` readable. */
export function absolute(path) {
  return path ? new URL(path, location.href).href.replace(/%7B/g, "{").replace(/%7D/g, "}") : undefined;
}

// Colours and small words shared by the parts of the ground's style.
export const colours = {
  ground: "#f4f0e5", town: "#ebe4d3", park: "#d5e4c9", water: "#b9d6e3", road: "#ffffff", main: "#f8e1ab",
  casing: "#dcd3bd", border: "#b9ad93", label: "#45423a", halo: "#fbf8f0",
};

export const kind = ["coalesce", ["get", "kind"], ["get", "pmap:kind"], ""];
export const oneOf = (...kinds) => ["in", kind, ["literal", kinds]];
export const layer = (id, type, sourceLayer, rest) => ({ id, type, source: "base", "source-layer": sourceLayer, ...rest });

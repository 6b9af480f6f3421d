// A click on the map fills the two coordinate fields; typing in the fields moves the marker.
import { Marker } from "maplibre-gl";

/** data-pick names the ids of the latitude and the longitude field, in this order. */
export function letPick(map, place) {
  const [latitude, longitude] = place.dataset.pick.split(" ").map((id) => document.getElementById(id));
  const marker = new Marker({ color: "#17594a", draggable: true });
  const write = ({ lng, lat }) => {
    latitude.value = lat.toFixed(5);
    longitude.value = lng.toFixed(5);
  };
  const read = () => {
    const at = [Number(longitude.value), Number(latitude.value)];
    if (!latitude.value || !longitude.value || Math.abs(at[1]) > 90 || Math.abs(at[0]) > 180) return;
    marker.setLngLat(at).addTo(map);
    map.easeTo({ center: at, zoom: Math.max(map.getZoom(), 13) });
  };
  map.on("click", ({ lngLat }) => { marker.setLngLat(lngLat).addTo(map); write(lngLat); });
  marker.on("dragend", () => write(marker.getLngLat()));
  for (const field of [latitude, longitude]) field.addEventListener("change", read);
  read();
}

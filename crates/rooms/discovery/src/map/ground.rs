//! What lies below the organizations: the layers of `<data_dir>/layers/*.geojson`, painted in the order
//! of their file names (`00-land.geojson` is the layer `land`), or, where there are none, the outlines
//! of US counties that come with the program.

use std::{fs, path::Path, sync::OnceLock};

use maps::Layers;

/// The layer the map's style draws as lines.
const OUTLINES: &str = "boundaries";

/// The base map of this installation; read when it is first looked at.
#[derive(Default)]
pub struct Ground(OnceLock<Read>);

struct Read {
    layers: Layers,
    drawn: bool,
}

impl Ground {
    /// The layers; a file that is no GeoJSON is passed over and told to the log.
    pub fn layers(&self, data_dir: &Path) -> &Layers {
        &self.read(data_dir).layers
    }

    /// Whether the installation brings layers of its own.
    pub fn is_drawn(&self, data_dir: &Path) -> bool {
        self.read(data_dir).drawn
    }

    fn read(&self, data_dir: &Path) -> &Read {
        self.0.get_or_init(|| {
            let mut layers = Layers::new();
            let mut drawn = false;
            for (name, text) in files(&data_dir.join("layers")) {
                match layers.add(&name, &text) {
                    Ok(()) => drawn = true,
                    Err(error) => {
                        tracing::warn!(layer = name, error = &error as &dyn std::error::Error, "no map layer");
                    }
                }
            }
            if !drawn {
                add_outlines(&mut layers);
            }
            Read { layers, drawn }
        })
    }
}

fn add_outlines(layers: &mut Layers) {
    let file = web::dist_file("us_counties.geojson").unwrap_or_default();
    if let Err(error) = layers.add(OUTLINES, &String::from_utf8_lossy(&file)) {
        tracing::warn!(error = &error as &dyn std::error::Error, "the outlines of counties are not built in");
    }
}

/// Names and texts of the GeoJSON files of a folder, lowest layer first; none when there is no folder.
fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|it| it == "geojson")).collect();
    paths.sort();
    let name = |path: &Path| Some(without_number(path.file_stem()?.to_str()?).to_owned());
    paths.iter().filter_map(|path| Some((name(path)?, fs::read_to_string(path).ok()?))).collect()
}

/// `50-roads` is `roads`.
fn without_number(stem: &str) -> &str {
    let numbered = stem.split_once('-').filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
    numbered.map_or(stem, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_painted_from_the_ground_up() {
        let folder = std::env::temp_dir().join(format!("quiltwork-ground-{}", std::process::id()));
        let layers = folder.join("layers");
        fs::create_dir_all(&layers).unwrap();
        for name in ["zoning", "50-roads", "00-land", "70-labels"] {
            fs::write(layers.join(format!("{name}.geojson")), r#"{"type":"FeatureCollection","features":[]}"#).unwrap();
        }
        fs::write(layers.join("broken.geojson"), "{").unwrap();
        let names: Vec<_> = files(&layers).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["land", "roads", "labels", "broken", "zoning"]);
        assert!(Ground::default().is_drawn(&folder));
        fs::remove_dir_all(&folder).unwrap();
        assert!(!Ground::default().is_drawn(&folder));
    }
}

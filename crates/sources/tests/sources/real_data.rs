//! The readers against the real files beside the checkout (../shared/data). They are never
//! committed; where they are absent each test says what it skipped and passes.

use sources::{Field, Format, Note, Role, recognize};

use crate::{column, data, plan_of, read_all};

/// What a person would say of each layer (written down by people who read them).
fn expected(layer: &str) -> Role {
    match layer {
        "aging-services" => Role::ServiceSite,
        "libraries" => Role::Ourselves,
        "cooling-centers"
        | "historic-landmarks-points"
        | "metro-stations-district"
        | "parks-and-recreation-areas"
        | "post-offices" => Role::Place,
        "dc-main-street-corridors" | "neighborhood-clusters" | "neighborhood-names-centroid" | "ward-2012" => {
            Role::Area
        }
        "atm-banking"
        | "closed-public-schools"
        | "non-depository-banks"
        | "polling-place"
        | "public-school-administration-points"
        | "sidewalk-cafe"
        | "wireless-hotspots-dc-government" => Role::Attribute,
        _ => Role::Organization,
    }
}

/// The column that holds the names.
fn name_column(layer: &str) -> Option<&'static str> {
    match layer {
        "sidewalk-cafe" => None,
        "embassies" => Some("EMB_TITLE"),
        "grocery-store-locations" => Some("STORENAME"),
        "liquor-license-locations" => Some("TRADE_NAME"),
        "neighborhood-clusters" => Some("NBH_NAMES"),
        "office-of-aging-lead-agency-locations" => Some("DCOA_LEAD_AGENCY"),
        "primary-care-centers" => Some("PrimaryCarePtNAME"),
        _ => Some("NAME"),
    }
}

#[test]
fn roles_and_names_of_the_city_layers() {
    let Some(folder) = data("dc/city_layers") else { return };
    let mut layers: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    layers.sort();
    let (mut right, mut named) = (0, 0);
    let mut confusion = [[0_usize; Role::ALL.len()]; Role::ALL.len()];
    for path in &layers {
        let layer = path.file_stem().unwrap().to_string_lossy();
        let plan = plan_of(path).unwrap();
        let (want, got) = (expected(&layer), plan.role.role);
        confusion[want as usize][got as usize] += 1;
        right += usize::from(want == got);
        named += usize::from(column(&plan, Field::Name) == name_column(&layer));
        if want != got || column(&plan, Field::Name) != name_column(&layer) {
            println!("{layer}: {got:?}, not {want:?}: {:?}; name {:?}", plan.role.why, column(&plan, Field::Name));
        }
    }
    println!(
        "rows: what a person says; columns: what the values say\n{:>14} {}",
        "",
        Role::ALL.map(|role| format!("{:>13}", role.as_str())).join("")
    );
    for role in Role::ALL {
        println!("{:>14} {}", role.as_str(), confusion[role as usize].map(|count| format!("{count:>13}")).join(""));
    }
    println!("{right} of {} roles, {named} of {} name columns", layers.len(), layers.len());
    assert!(right >= 50, "measured: 50");
    assert!(named >= 53, "measured: 53");
}

#[test]
fn columns_of_the_city_layers() {
    let Some(folder) = data("dc/city_layers") else { return };
    let columns = [
        ("aging-services", Field::Street, "ARC_STREET"),
        ("aging-services", Field::Phone, "TELEPHONE"),
        ("aging-services", Field::Url, "WEB_URL"),
        ("arts-and-culture-organizations-as-501-c-3", Field::Zip, "ZIP_4"),
        ("arts-and-culture-organizations-as-501-c-3", Field::Code, "NAICS"),
        ("child-mental-health-providers", Field::City, "CITY"),
        ("child-mental-health-providers", Field::State, "STATE"),
        ("dhs-service-centers", Field::Phone, "PHONE"),
        ("gas-stations", Field::Phone, "PHONE"),
        ("grocery-store-locations", Field::Phone, "PHONE"),
        ("homeless-service-facilities", Field::Phone, "TELEPHONE_"),
        ("homeless-shelter-locations", Field::Phone, "PH_NUM"),
        ("liquor-license-locations", Field::Id, "LICENSE"),
        ("pharmacy-locations", Field::City, "CITY"),
        ("pharmacy-locations", Field::Zip, "ZIPCODE"),
        ("primary-care-centers", Field::City, "PrimaryCarePtCITY"),
        ("primary-care-centers", Field::Phone, "PrimaryCarePtPHONE"),
        ("public-schools", Field::Phone, "PHONE"),
    ];
    let wrong: Vec<_> = columns
        .iter()
        .map(|(layer, field, name)| (layer, field, name, plan_of(&folder.join(format!("{layer}.geojson"))).unwrap()))
        .filter(|(_, field, name, plan)| column(plan, **field) != Some(**name))
        .map(|(layer, field, name, plan)| format!("{layer}: {field:?} {:?}, not {name}", column(&plan, *field)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_row_of_the_city_layers_is_a_row_or_a_refusal() {
    let Some(folder) = data("dc/city_layers") else { return };
    let (mut rows, mut refused) = (0, std::collections::BTreeMap::<&str, u64>::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let reading = read_all(&path).unwrap();
        rows += reading.rows.len() as u64;
        for (reason, count) in reading.summary.refused_by_reason {
            *refused.entry(reason).or_default() += count;
        }
        assert!(reading.rows.iter().all(|row| row.lat.is_some()), "{}", path.display());
    }
    println!("{rows} rows, refused: {refused:?}");
    assert_eq!(rows + refused.values().sum::<u64>(), 9_632);
}

#[test]
fn food_pantries_have_metres_and_one_summary_row() {
    let Some(path) = data("dc/capital_area_food_bank.jsonl") else { return };
    let plan = plan_of(&path).unwrap();
    assert_eq!(plan.format, Format::JsonLines);
    assert_eq!(plan.role.role, Role::Organization, "{:?}", plan.role.why);
    let fields =
        [Field::Name, Field::Street, Field::City, Field::State, Field::Zip, Field::Phone, Field::Lat, Field::Lon];
    let names = ["name", "address", "city", "state", "zip", "phone", "latitude", "longitude"];
    assert_eq!(fields.map(|field| column(&plan, field).unwrap_or("none")), names);
    let reading = read_all(&path).unwrap();
    assert_eq!(reading.rows.len(), 338);
    assert_eq!(reading.refused[0].reason.as_str(), "summary_row");
    assert!(reading.rows.iter().all(|row| row.lat.is_none_or(|lat| (36.0..41.0).contains(&lat))));
    assert!(reading.rows.iter().filter(|row| row.notes.contains(&Note::MetresConverted)).count() > 330);
}

#[test]
fn a_list_of_the_whole_country_finds_its_addresses() {
    let Some(path) = data("libraries/PLS_FY21_AE_pud21i.csv") else { return };
    let plan = plan_of(&path).unwrap();
    assert_eq!((plan.format.as_str(), plan.role.role), ("csv", Role::Ourselves));
    let fields =
        [Field::Id, Field::Name, Field::Street, Field::City, Field::State, Field::Zip, Field::Phone, Field::Lat];
    let names = ["FSCSKEY", "LIBNAME", "ADDRESS", "CITY", "STABR", "ZIP", "PHONE", "LATITUDE"];
    assert_eq!(fields.map(|field| column(&plan, field).unwrap_or("none")), names);
}

#[test]
fn official_files_are_read_whole() {
    for (part, format, rows) in [
        ("dc/eo_dc.csv", Format::Irs, 14_121),
        ("libraries/pls_fy21_outlet_pud21i.csv", Format::ImlsOutlets, 17_426),
        ("museums/MuseumFile2018_File1_Nulls.csv", Format::ImlsMuseums, 7_431),
        ("museums/MuseumFile2018_File2_Nulls.csv", Format::ImlsMuseums, 7_961),
    ] {
        let Some(path) = data(part) else { continue };
        assert_eq!(recognize(&path).unwrap(), format);
        let start = std::time::Instant::now();
        let reading = read_all(&path).unwrap();
        println!("{part}: {:?} in {:?}", reading.summary, start.elapsed());
        assert_eq!((reading.summary.rows + reading.summary.refused, reading.summary.refused), (rows, 0), "{part}");
        let keys: std::collections::HashSet<_> = reading.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(keys.len() as u64, rows, "keys are unique");
        if format == Format::ImlsOutlets {
            assert!(reading.rows.iter().all(|row| row.lat.is_some()));
        }
    }
}

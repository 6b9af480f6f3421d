//! The three official forms, with rows of our own.

use sources::{Format, Geometry, Note, RefusedReason, Role, Why, recognize};

use crate::{file, plan_of, read_all};

const OUTLETS: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,SQ_FEET,HOURS,WKS_OPEN,YR_SUB,STATSTRU,LONGITUD,LATITUDE\r\n\
    AK,AK9001,002,TENNEY PUBLIC LIBRARY,4 ELM ST,TENNEY,99556,M,ALDER,9075550123,CE,2880,1404,52,2022,00,-151.83,59.77\r\n\
    AK,AK9001,003,QUILL BRANCH,5 ELM ST,QUILL,99556,M,ALDER,-3,BR,-3,-3,-3,2022,23,-151.80,59.70\r\n\
    AK,AK9001,004,MARROW BRANCH,6 ELM ST,MARROW,99556,M,ALDER,-3,BR,-3,-3,-3,2022,03,-151.80,59.70\r\n";

#[test]
fn outlets_keep_their_key_and_coded_missing_values_are_never_numbers() {
    let file = file(OUTLETS);
    let plan = plan_of(file.path()).unwrap();
    assert_eq!(
        (plan.format, plan.role.role, plan.role.why, plan.year),
        (Format::ImlsOutlets, Role::Ourselves, Why::OfficialFile, Some(2021))
    );
    let reading = read_all(file.path()).unwrap();
    let [open, resting] = reading.rows.as_slice() else { panic!("{:?}", reading.rows) };
    let outlet = open.outlet.as_ref().unwrap();
    assert_eq!((open.key.as_str(), outlet.hours, outlet.outlet_type.as_str()), ("AK9001-002", Some(1404), "CE"));
    let outlet = resting.outlet.as_ref().unwrap();
    assert_eq!((outlet.hours, outlet.sq_feet, resting.phones.len(), outlet.temporarily_closed), (None, None, 0, true));
    assert_eq!(reading.refused[0].reason, RefusedReason::Closed { status: "03".to_owned() });
}

#[test]
fn tax_rows_know_unknown_from_zero() {
    let text = "EIN,NAME,STREET,CITY,STATE,ZIP,GROUP,SUBSECTION,AFFILIATION,FOUNDATION,STATUS,TAX_PERIOD,FILING_REQ_CD,REVENUE_AMT,NTEE_CD,SORT_NAME\n\
        010000017,TENNEY FOOD SHELF,C/O JANE DOE 4 ELM ST,TENNEY,DC,20001-0001,0000,03,3,15,01,202412,01,143009,K31,FRIENDS OF TENNEY\n\
        010000018,MARROW CHAPTER,PO BOX 5,MARROW,DC,20001,1961,03,9,10,01,,06,0,,\n";
    let file = file(text);
    assert_eq!(plan_of(file.path()).unwrap().year, Some(2024));
    let rows = read_all(file.path()).unwrap().rows;
    let tax = rows[0].tax.as_ref().unwrap();
    assert_eq!((rows[0].ein, rows[0].key.as_str(), rows[0].zip.as_str()), (Some(10_000_017), "ein010000017", "20001"));
    assert_eq!((tax.revenue, tax.last_return, tax.group.as_str()), (Some(143_009), Some(2024), ""));
    assert_eq!(
        (rows[0].codes.as_slice(), rows[0].second_line.as_str()),
        (["ntee:K31".to_owned()].as_slice(), "FRIENDS OF TENNEY")
    );
    assert_eq!((rows[0].street.as_str(), rows[0].notes.as_slice()), ("4 ELM ST", [Note::CareOfCut].as_slice()));
    let tax = rows[1].tax.as_ref().unwrap();
    assert_eq!((tax.revenue, tax.last_return, tax.group.as_str()), (None, None, "1961"));
}

#[test]
fn museums_take_the_physical_address_and_refuse_points_of_another_state() {
    let text = "MID,EIN,NTEEC,NAICS,COMMONNAME,LEGALNAME,ALTNAME,ADSTREET,ADCITY,ADSTATE,ADZIP5,PHSTREET,PHCITY,PHSTATE,PHZIP5,PHONE,WEBURL,LONGITUDE,LATITUDE,GSTREET,GCITY,GSTATE,GZIP5\n\
        8400000001, ,A51,712110,TENNEY MUSEUM,TENNEY SOCIETY, ,PO BOX 1,MARROW,VA,20101,4 ELM ST,TENNEY,DC,20001,2025550123,HTTP://TENNEY.EXAMPLE.ORG,-77.01,38.91,4 ELM ST,TENNEY,DC,20001\n\
        8400000002, , , ,QUILL MUSEUM, , ,5 ELM ST,QUILL,DC,20001, , , , , , ,-84.39,33.75, , ,GA, \n";
    let file = file(text);
    assert_eq!(recognize(file.path()).unwrap(), Format::ImlsMuseums);
    let rows = read_all(file.path()).unwrap().rows;
    assert_eq!(
        (rows[0].street.as_str(), rows[0].state.as_str(), rows[0].geometry),
        ("4 ELM ST", "DC", Some(Geometry::Point))
    );
    assert_eq!(rows[0].other_names, ["TENNEY SOCIETY"]);
    assert_eq!(
        (rows[1].street.as_str(), rows[1].lat, rows[1].notes.as_slice()),
        ("5 ELM ST", None, [Note::CoordinatesElsewhere].as_slice())
    );
}

//! Replications as comma-separated text.

use crate::experiment::{Harvest, Study, future_rows, month_rows};

/// `replications.csv`: one metric of one future a row.
///
/// # Errors
/// Those of the writer.
pub fn replications(study: &Study, harvest: &Harvest) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["design", "draw", "luck", "segment", "metric", "value"])?;
    for design in 0..harvest.designs() {
        for row in future_rows(study, design, harvest.of(design)) {
            let value = row.value.map_or_else(String::new, |value| value.to_string());
            let (draw, luck) = (row.draw.to_string(), row.luck.to_string());
            out.write_record([row.design, &draw, &luck, row.segment.unwrap_or(""), row.metric, &value])?;
        }
    }
    finish(out)
}

/// `monthly.csv`: one stage in one month of one future a row.
///
/// # Errors
/// Those of the writer.
pub fn monthly(study: &Study, harvest: &Harvest) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["design", "draw", "luck", "month", "stage", "flow", "stock", "won"])?;
    for design in 0..harvest.designs() {
        for row in month_rows(study, design, harvest.of(design)) {
            let [draw, luck, month, flow, stock] =
                [row.draw, row.luck, row.month, row.flow, row.stock].map(|number| number.to_string());
            let won = row.won.map_or_else(String::new, |won| won.to_string());
            out.write_record([row.design, &draw, &luck, &month, row.stage, &flow, &stock, &won])?;
        }
    }
    finish(out)
}

fn finish(out: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

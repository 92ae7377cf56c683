//! Replications as Parquet, one group of rows a design.

use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use crate::experiment::{FutureRow, GaugeRow, Harvest, MonthRow, Study, future_rows, gauge_rows, month_rows};

const REPLICATIONS: &str = "message replications {
    required binary design (utf8);
    required int32 draw;
    required int32 luck;
    optional binary segment (utf8);
    required binary metric (utf8);
    optional double value;
}";

const MONTHLY: &str = "message monthly {
    required binary design (utf8);
    required int32 draw;
    required int32 luck;
    required int32 month;
    required binary stage (utf8);
    required int32 flow;
    required int32 stock;
    optional int32 won;
}";

const REVIEWS: &str = "message reviews {
    required binary design (utf8);
    required int32 draw;
    required int32 luck;
    required int32 month;
    required binary gauge (utf8);
    optional binary team (utf8);
    required double value;
}";

/// `replications.parquet`: design, draw, luck, segment (null: the whole market),
/// metric, value (null: a ratio with nothing to divide by).
///
/// # Errors
/// Those of the writer.
pub fn replications(study: &Study, harvest: &Harvest) -> Result<Vec<u8>> {
    let mut file = open(REPLICATIONS)?;
    for design in 0..harvest.designs() {
        let rows: Vec<FutureRow<'_>> = future_rows(study, design, harvest.of(design)).collect();
        let mut columns = Columns(file.next_row_group()?);
        columns.texts(rows.iter().map(|row| row.design))?;
        columns.integers(rows.iter().map(|row| row.draw))?;
        columns.integers(rows.iter().map(|row| row.luck))?;
        columns.optional::<ByteArrayType>(rows.iter().map(|row| row.segment.map(text)))?;
        columns.texts(rows.iter().map(|row| row.metric))?;
        columns.optional::<DoubleType>(rows.iter().map(|row| row.value))?;
        columns.0.close()?;
    }
    file.into_inner()
}

/// `monthly.parquet`: design, draw, luck, month, stage, flow, stock, won (of those that
/// entered in the month, then or later; null but for MQLs and SQLs).
///
/// # Errors
/// Those of the writer.
pub fn monthly(study: &Study, harvest: &Harvest) -> Result<Vec<u8>> {
    let mut file = open(MONTHLY)?;
    for design in 0..harvest.designs() {
        let rows: Vec<MonthRow<'_>> = month_rows(study, design, harvest.of(design)).collect();
        let mut columns = Columns(file.next_row_group()?);
        columns.texts(rows.iter().map(|row| row.design))?;
        columns.integers(rows.iter().map(|row| row.draw))?;
        columns.integers(rows.iter().map(|row| row.luck))?;
        columns.integers(rows.iter().map(|row| row.month))?;
        columns.texts(rows.iter().map(|row| row.stage))?;
        columns.integers(rows.iter().map(|row| row.flow))?;
        columns.integers(rows.iter().map(|row| row.stock))?;
        columns.optional::<Int32Type>(rows.iter().map(|row| row.won.map(|won| won as i32)))?;
        columns.0.close()?;
    }
    file.into_inner()
}

/// `reviews.parquet`: design, draw, luck, month, gauge, team (null: the whole seller),
/// value; none if no design holds monthly reviews.
///
/// # Errors
/// Those of the writer.
pub fn reviews(study: &Study, harvest: &Harvest) -> Result<Option<Vec<u8>>> {
    let mut file = open(REVIEWS)?;
    let mut any = false;
    for design in 0..harvest.designs() {
        let rows: Vec<GaugeRow<'_>> = gauge_rows(study, design, harvest.of(design)).collect();
        any |= !rows.is_empty();
        let mut columns = Columns(file.next_row_group()?);
        columns.texts(rows.iter().map(|row| row.design))?;
        columns.integers(rows.iter().map(|row| row.draw))?;
        columns.integers(rows.iter().map(|row| row.luck))?;
        columns.integers(rows.iter().map(|row| row.month))?;
        columns.texts(rows.iter().map(|row| row.gauge))?;
        columns.optional::<ByteArrayType>(rows.iter().map(|row| row.team.map(text)))?;
        columns.write::<DoubleType>(&rows.iter().map(|row| row.value).collect::<Vec<_>>(), None)?;
        columns.0.close()?;
    }
    Ok(if any { Some(file.into_inner()?) } else { None })
}

fn open(schema: &str) -> Result<SerializedFileWriter<Vec<u8>>> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(format!("meander {}", env!("CARGO_PKG_VERSION")))
        .build();
    SerializedFileWriter::new(Vec::new(), Arc::new(parse_message_type(schema)?), Arc::new(properties))
}

/// The columns of a group of rows, written from left to right.
struct Columns<'a>(SerializedRowGroupWriter<'a, Vec<u8>>);

impl Columns<'_> {
    fn texts<'t>(&mut self, values: impl Iterator<Item = &'t str>) -> Result<()> {
        self.write::<ByteArrayType>(&values.map(text).collect::<Vec<_>>(), None)
    }

    fn integers(&mut self, values: impl Iterator<Item = u32>) -> Result<()> {
        self.write::<Int32Type>(&values.map(|value| value as i32).collect::<Vec<_>>(), None)
    }

    fn optional<T: DataType>(&mut self, values: impl Iterator<Item = Option<T::T>>) -> Result<()> {
        let (mut present, mut levels) = (Vec::new(), Vec::new());
        for value in values {
            levels.push(i16::from(value.is_some()));
            present.extend(value);
        }
        self.write::<T>(&present, Some(&levels))
    }

    fn write<T: DataType>(&mut self, values: &[T::T], levels: Option<&[i16]>) -> Result<()> {
        if let Some(mut column) = self.0.next_column()? {
            column.typed::<T>().write_batch(values, levels, None)?;
            column.close()?;
        }
        Ok(())
    }
}

fn text(value: &str) -> ByteArray {
    ByteArray::from(value.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;
    use crate::experiment::{Futures, Mode};
    use crate::report::csv;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use std::io::Write;

    fn study() -> Study {
        let frames = vec![synthetic::frame("a"), synthetic::frame("b")];
        Study { frames, models: Vec::new(), futures: Futures { seed: 1, mode: Mode::Drawn }, baseline: 0 }
    }

    /// A Parquet file read back, in the form of the CSV.
    fn as_csv(content: Vec<u8>) -> String {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&content).unwrap();
        let reader = SerializedFileReader::new(file).unwrap();
        let names: Vec<&str> =
            reader.metadata().file_metadata().schema().get_fields().iter().map(|field| field.name()).collect();
        let mut lines = vec![names.join(",")];
        for row in reader.get_row_iter(None).unwrap() {
            let row = row.unwrap();
            let cells = row.get_column_iter().map(|(_, field)| match field {
                parquet::record::Field::Null => String::new(),
                parquet::record::Field::Str(text) => text.clone(),
                parquet::record::Field::Double(number) => number.to_string(),
                other => other.to_string(),
            });
            lines.push(cells.collect::<Vec<_>>().join(","));
        }
        lines.join("\n") + "\n"
    }

    #[test]
    fn both_tables_hold_the_same_as_parquet_and_as_csv() {
        let (study, harvest) = (study(), synthetic::harvest(&[1.0, 1.1], 4));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        assert_eq!(as_csv(replications(&study, &harvest).unwrap()), text(csv::replications(&study, &harvest).unwrap()));
        assert_eq!(as_csv(monthly(&study, &harvest).unwrap()), text(csv::monthly(&study, &harvest).unwrap()));
    }
}

//! Replications as Parquet, one group of rows a design.

use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use crate::experiment::{FutureRow, Harvest, MonthRow, Study, future_rows, month_rows};

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

/// `monthly.parquet`: design, draw, luck, month, stage, flow, stock.
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
        columns.0.close()?;
    }
    file.into_inner()
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

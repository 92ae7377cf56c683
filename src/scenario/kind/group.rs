//! Tables of settings, and lists of such tables that go by name.

use super::super::leaves::{Leaves, Wording};
use super::super::reader::Reader;
use super::super::tree::{Node, Table, Value};
use super::setting::{Kind, Setting, Shape};

/// A table of settings; the `settings!` macro writes this.
pub trait Group: Default {
    /// What it holds.
    fn shape() -> Shape;
    /// Reads all of it; what is absent keeps its default.
    fn read_table(table: &Table, reader: &mut Reader) -> Self;
    /// Tells every value below it.
    fn tell_fields(&self, leaves: &mut Leaves<'_>);
}

/// A table that stands in a list and goes by a name.
pub trait Item: Group {
    /// Its name.
    fn name(&self) -> &str;
}

/// Reads a table of settings.
pub fn read_group<T: Group>(node: &Node, default: T, reader: &mut Reader) -> T {
    match node.as_table() {
        Some(table) => T::read_table(table, reader),
        None => {
            reader.wrong_type(node, "a table");
            default
        }
    }
}

impl<T: Item> Setting for Vec<T> {
    const NESTED: bool = true;

    fn kind() -> Kind {
        Kind::List(T::shape())
    }

    fn read(node: &Node, _: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Value::Array(items) = &node.value else {
            let header = format!("a list of tables; write [[{}]] before each", reader.path());
            reader.wrong_type(node, &header);
            return Vec::new();
        };
        items
            .iter()
            .map(|item| reader.within(item_name(item), |reader| read_group(item, T::default(), reader)))
            .collect()
    }

    fn text(&self, _: &str, _: &Wording<'_>) -> String {
        format!("{} of them", self.len())
    }

    fn tell(&self, name: &str, leaves: &mut Leaves<'_>) {
        for item in self {
            leaves.item(name, item.name(), |leaves| item.tell_fields(leaves));
        }
    }
}

/// The name under which a list item is addressed.
fn item_name(item: &Node) -> &str {
    item.as_table().and_then(|table| table.text("name")).unwrap_or("?")
}

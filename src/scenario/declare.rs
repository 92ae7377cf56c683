//! `settings!` and `choices!`: one line a setting, from which come its field,
//! its default, how it is read and checked, its entry in the catalogue and in
//! the schema.

/// Declares a table of settings:
/// `name [as "key"]: Type = default [, range low..=high] [, neutral value];` under a doc
/// comment. The key in files is the name, unless it is that of a term.
macro_rules! settings {
    ($(#[doc = $doc:literal])+ pub struct $name:ident in $path:literal {
        $($(#[doc = $fdoc:literal])+ $field:ident $(as $key:literal)? : $type:ty = $default:expr
            $(, range $low:literal ..= $high:literal)? $(, neutral $neutral:expr)? ;)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[doc = $fdoc])+ pub $field: $type,)+ }

        impl Default for $name {
            fn default() -> Self { $name { $($field: $default,)+ } }
        }

        impl $crate::scenario::kind::Group for $name {
            fn shape() -> $crate::scenario::kind::Shape {
                use $crate::scenario::kind::{Field, Shape, joined};
                let default = $name::default();
                let fields = vec![$({
                    let neutral: Option<$type> = settings!(@option $($neutral)?);
                    Field::of::<$type>(
                        settings!(@key $field $($key)?), &[$($fdoc),+], settings!(@range $($low, $high)?), &default.$field, neutral.as_ref(),
                    )
                },)+];
                Shape { path: $path, doc: joined(&[$($doc),+]), fields }
            }

            fn read_table(table: &$crate::scenario::tree::Table, reader: &mut $crate::scenario::reader::Reader) -> Self {
                let default = $name::default();
                reader.refuse_unknown(table, &[$(settings!(@key $field $($key)?)),+]);
                $name { $($field: reader.field(table, settings!(@key $field $($key)?), settings!(@range $($low, $high)?), default.$field),)+ }
            }

            fn tell_fields(&self, leaves: &mut $crate::scenario::leaves::Leaves<'_>) {
                use $crate::scenario::kind::Setting;
                // TOML wants the values of a table before its tables.
                for nested in [false, true] {
                    $(if <$type as Setting>::NESTED == nested { self.$field.tell(settings!(@key $field $($key)?), leaves); })+
                }
            }
        }

        impl $crate::scenario::kind::Setting for $name {
            const NESTED: bool = true;

            fn kind() -> $crate::scenario::kind::Kind {
                $crate::scenario::kind::Kind::Group(<$name as $crate::scenario::kind::Group>::shape())
            }

            fn read(
                node: &$crate::scenario::tree::Node,
                default: Self,
                _: Option<(f64, f64)>,
                reader: &mut $crate::scenario::reader::Reader,
            ) -> Self {
                $crate::scenario::kind::read_group(node, default, reader)
            }

            fn text(&self, _: &str, _: &$crate::scenario::leaves::Wording<'_>) -> String {
                String::new()
            }

            fn tell(&self, name: &str, leaves: &mut $crate::scenario::leaves::Leaves<'_>) {
                leaves.table(name, |leaves| $crate::scenario::kind::Group::tell_fields(self, leaves));
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@range) => { None };
    (@range $low:literal, $high:literal) => { Some(($low as f64, $high as f64)) };
    (@option) => { None };
    (@option $value:expr) => { Some($value) };
}

/// Declares a setting that is one of several words.
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every choice and its word.
            pub const CHOICES: &'static [(&'static str, $name)] = &[$(($id, $name::$variant),)+];

            /// The word for it in files, tables and messages.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }
        }

        impl $crate::scenario::kind::Setting for $name {
            fn kind() -> $crate::scenario::kind::Kind {
                $crate::scenario::kind::Kind::Choice(vec![$($id),+])
            }

            fn read(
                node: &$crate::scenario::tree::Node,
                default: Self,
                _: Option<(f64, f64)>,
                reader: &mut $crate::scenario::reader::Reader,
            ) -> Self {
                $crate::scenario::kind::read_choice(node, default, Self::CHOICES, reader)
            }

            fn text(&self, _: &str, _: &$crate::scenario::leaves::Wording<'_>) -> String {
                $crate::scenario::kind::word_text(self.id())
            }
        }
    };
}

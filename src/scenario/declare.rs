//! `settings!` and `choices!`: one line a setting (provisional: structs and defaults only).

macro_rules! settings {
    ($(#[$meta:meta])* pub struct $name:ident in $path:literal {
        $($(#[$fmeta:meta])* $field:ident : $type:ty = $default:expr $(, range $low:literal ..= $high:literal)? $(, neutral $neutral:expr)? ;)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type,)+ }
        impl Default for $name {
            fn default() -> Self { $name { $($field: $default,)+ } }
        }
    };
}

macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }
    };
}

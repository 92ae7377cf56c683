//! Pictures of one line of text: bars, intervals on an axis, courses over time.

use super::look::{Look, Tone};
use super::wrap::columns;
use crate::report::number::Glyphs;
use crate::report::tables::{Axis, Drawing, Span};
use crate::report::voice::Standing;

/// Eighths of a column of text, from nothing to all.
const EIGHTHS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Parts of the bar of a share.
const PARTS: f64 = 10.0;
/// Least and most columns of an interval on its axis.
const SPAN: (usize, usize) = (12, 44);
/// Least columns of a course.
const COURSE: usize = 12;

/// The signs of which intervals are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signs {
    low: char,
    line: char,
    high: char,
    /// Zero, where nothing lies.
    zero: char,
    /// Zero within an interval.
    crossed: char,
    /// The mean of what differs from zero beyond chance.
    clear: char,
    /// The mean of what could be chance.
    chance: char,
}

impl Signs {
    /// The signs of these characters.
    pub(super) fn of(glyphs: Glyphs) -> Self {
        match glyphs {
            Glyphs::Unicode => {
                Signs { low: '├', line: '─', high: '┤', zero: '│', crossed: '┼', clear: '●', chance: '○' }
            }
            Glyphs::Ascii => Signs { low: '[', line: '-', high: ']', zero: '|', crossed: '+', clear: '*', chance: 'o' },
        }
    }

    /// An interval and its mean, clear of zero.
    pub(super) fn example(self) -> String {
        [self.low, self.line, self.clear, self.line, self.high].into_iter().collect()
    }

    /// The mean of what could be chance.
    pub(super) fn chance(self) -> String {
        self.chance.to_string()
    }

    /// What stands at zero.
    pub(super) fn zero(self) -> String {
        self.zero.to_string()
    }
}

/// How much of the whole a part is, as a column of text in eighths, or as a digit of ninths.
/// Only nothing is shown as nothing.
pub(super) fn level(part: f64, whole: f64, glyphs: Glyphs) -> char {
    let steps = |of: f64| (of * part / whole).ceil().clamp(0.0, of) as u8;
    match glyphs {
        Glyphs::Unicode => EIGHTHS[usize::from(steps(8.0))],
        Glyphs::Ascii => char::from(b'0' + steps(9.0)),
    }
}

/// The bar of a share, in ten parts.
pub(super) fn bar(share: f64, glyphs: Glyphs) -> String {
    let (full, empty) = match glyphs {
        Glyphs::Unicode => ("█", "░"),
        Glyphs::Ascii => ("#", "."),
    };
    let parts = (PARTS * share).round().clamp(0.0, PARTS) as usize;
    format!("{}{}", full.repeat(parts), empty.repeat(PARTS as usize - parts))
}

/// The columns that a drawing takes where there are this many; none if it needs more.
pub(super) fn columns_of(drawing: &Drawing, axis: Option<&Axis>, room: usize) -> Option<usize> {
    match drawing {
        Drawing::Span(_) => {
            let ends = axis.map_or(0, |axis| columns(&axis.ends[0]) + 1 + columns(&axis.ends[1]));
            (room >= SPAN.0.max(ends)).then(|| room.min(SPAN.1.max(ends)))
        }
        Drawing::Course(parts) => (room >= COURSE).then(|| bunched(parts, room).len()),
    }
}

/// The drawing in so many columns.
pub(super) fn draw(drawing: &Drawing, axis: Option<&Axis>, width: usize, look: Look) -> String {
    match (drawing, axis) {
        (Drawing::Course(parts), _) => {
            bunched(parts, width).iter().map(|&part| level(part, 1.0, look.voice.glyphs)).collect()
        }
        (Drawing::Span(span), Some(axis)) => {
            let tone = match span.standing {
                Some(Standing::Better) => Tone::Good,
                Some(Standing::Worse) => Tone::Bad,
                _ => return interval(span, axis, width, look.voice.glyphs),
            };
            look.paint(tone, &interval(span, axis, width, look.voice.glyphs))
        }
        (Drawing::Span(_), None) => String::new(),
    }
}

/// Nothing but zero: what is drawn of a row without an interval.
pub(super) fn blank(axis: &Axis, width: usize, glyphs: Glyphs) -> String {
    " ".repeat(place(0.0, axis, width)) + &Signs::of(glyphs).zero()
}

/// The scale over intervals: both ends of the axis, and zero if there is room between them.
pub(super) fn scale(axis: &Axis, width: usize) -> String {
    let [low, high] = &axis.ends;
    let (low_end, high_start) = (columns(low), width.saturating_sub(columns(high)));
    let zero = place(0.0, axis, width);
    let gap = |from: usize, to: usize| " ".repeat(to.saturating_sub(from));
    let is_free = axis.low < 0.0 && axis.high > 0.0 && zero > low_end && zero + 1 < high_start;
    if is_free {
        return format!("{low}{}0{}{high}", gap(low_end, zero), gap(zero + 1, high_start));
    }
    format!("{low}{}{high}", gap(low_end, high_start.max(low_end + 1)))
}

fn interval(span: &Span, axis: &Axis, width: usize, glyphs: Glyphs) -> String {
    let signs = Signs::of(glyphs);
    let at = |value: f64| place(value, axis, width);
    let (low, high, zero, mean) = (at(span.ends.0), at(span.ends.1), at(0.0), at(span.mean));
    let is_clear = matches!(span.standing, Some(Standing::Better | Standing::Worse));
    let sign = |column: usize| match column {
        _ if column == mean && is_clear => signs.clear,
        _ if column == mean => signs.chance,
        _ if column == zero && low < zero && zero < high => signs.crossed,
        _ if column == low => signs.low,
        _ if column == high => signs.high,
        _ if low < column && column < high => signs.line,
        _ if column == zero => signs.zero,
        _ => ' ',
    };
    (0..=high.max(zero)).map(sign).collect()
}

/// The column of a value.
fn place(value: f64, axis: &Axis, width: usize) -> usize {
    let share = (value - axis.low) / (axis.high - axis.low);
    (share * width.saturating_sub(1) as f64).round().clamp(0.0, width.saturating_sub(1) as f64) as usize
}

/// Means of neighbours, as few of them as it takes to fit.
fn bunched(parts: &[f64], most: usize) -> Vec<f64> {
    let each = parts.len().div_ceil(most.max(1)).max(1);
    parts.chunks(each).map(|some| some.iter().sum::<f64>() / some.len() as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(low: f64, high: f64) -> Axis {
        let end = |end: f64| if end == 0.0 { "0".to_owned() } else { format!("{end:+}") };
        Axis { low, high, ends: [end(low), end(high)] }
    }

    fn span(low: f64, mean: f64, high: f64) -> Span {
        let standing = if low > 0.0 { Standing::Better } else { Standing::Unclear };
        Span { mean, ends: (low, high), standing: Some(standing) }
    }

    #[test]
    fn levels_are_eighths_or_ninths_of_the_whole() {
        let course = |glyphs| (0..=8).map(|eighth| level(f64::from(eighth), 8.0, glyphs)).collect::<String>();
        assert_eq!(course(Glyphs::Unicode), "·▁▂▃▄▅▆▇█");
        assert_eq!(course(Glyphs::Ascii), "023456789");
        // The least there is shows, and more than all is all.
        assert_eq!([level(0.001, 1.0, Glyphs::Unicode), level(1.5, 1.0, Glyphs::Unicode)], ['▁', '█']);
    }

    #[test]
    fn a_course_is_drawn_month_by_month_and_bunched_where_there_is_no_room() {
        let look = Look::default();
        let course = Drawing::Course(vec![0.125, 0.375, 0.5, 1.0, 0.75]);
        assert_eq!(draw(&course, None, 5, look), "▁▃▄█▆");
        assert_eq!(draw(&course, None, 3, look), "▂▆▆");
        assert_eq!(columns_of(&Drawing::Course(vec![1.0; 36]), None, 80), Some(36));
        assert_eq!(columns_of(&Drawing::Course(vec![1.0; 36]), None, 20), Some(18));
        assert_eq!(columns_of(&Drawing::Course(vec![1.0; 36]), None, 11), None);
    }

    #[test]
    fn intervals_lie_on_their_axis() {
        let axis = axis(-10.0, 10.0);
        let shown = |low, mean, high| interval(&span(low, mean, high), &axis, 21, Glyphs::Unicode);
        assert_eq!(shown(2.0, 5.0, 10.0), "          │ ├──●────┤");
        assert_eq!(shown(-3.0, 1.0, 4.0), "       ├──┼○──┤");
        assert_eq!(shown(-10.0, -6.0, -4.0), "├───○─┤   │");
        // Too narrow for its ends: the mean says where it is.
        assert_eq!(shown(7.9, 8.0, 8.1), "          │       ●");
        assert_eq!(interval(&span(-3.0, 1.0, 4.0), &axis, 21, Glyphs::Ascii), "       [--+o--]");
        assert_eq!(blank(&axis, 21, Glyphs::Unicode), "          │");
    }

    #[test]
    fn the_scale_says_its_ends_and_zero_where_there_is_room() {
        assert_eq!(scale(&axis(-10.0, 10.0), 21), "-10       0       +10");
        assert_eq!(scale(&axis(0.0, 10.0), 21), "0                 +10");
        assert_eq!(scale(&axis(-1.0, 10.0), 21), "-1                +10");
        assert_eq!(scale(&axis(-10.0, 0.0), 21), "-10                 0");
        let long = axis(-1_234_567.0, 1_234_567.0);
        let drawing = Drawing::Span(span(1.0, 2.0, 3.0));
        assert_eq!(
            ["-1234567 +1234567"; 2],
            [17, 18].map(|width| scale(&long, width)).map(|text| text.replace("  ", " "))
        );
        assert_eq!([16, 17, 90].map(|room| columns_of(&drawing, Some(&long), room)), [None, Some(17), Some(44)]);
    }

    #[test]
    fn what_differs_beyond_chance_is_full_and_coloured_and_the_rest_hollow() {
        let look = Look { colour: true, ..Look::default() };
        let axis = axis(-10.0, 10.0);
        let clear = draw(&Drawing::Span(span(2.0, 5.0, 10.0)), Some(&axis), 21, look);
        assert!(clear.contains("\u{1b}[32m") && clear.contains('●'), "{clear}");
        let chance = draw(&Drawing::Span(span(-3.0, 1.0, 4.0)), Some(&axis), 21, look);
        assert!(!chance.contains('\u{1b}') && chance.contains('○'), "{chance}");
    }
}

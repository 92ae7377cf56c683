//! A harvest as one file, so that a folder can be topped up.
//!
//! `meander-futures/2`, a line feed, the identity of the inputs (32 bytes), the
//! numbers of designs and futures (u32, little endian), every record of design 0,
//! then design 1 … (each with its length as u32), and the BLAKE3 hash of all that.

use super::harvest::Harvest;
use super::identity::Identity;
use super::record::Record;

const MAGIC: &[u8] = b"meander-futures/2\n";
const HASH: usize = blake3::OUT_LEN;

/// The file of a harvest of these inputs.
pub fn write_archive(identity: &Identity, harvest: &Harvest) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend(identity.bytes());
    file.extend((harvest.designs() as u32).to_le_bytes());
    file.extend(harvest.len().to_le_bytes());
    for design in 0..harvest.designs() {
        for record in &harvest.of(design)[..harvest.len() as usize] {
            file.extend((record.bytes().len() as u32).to_le_bytes());
            file.extend(record.bytes());
        }
    }
    let hash = blake3::hash(&file);
    file.extend(hash.as_bytes());
    file
}

/// The harvest in a file; none if it is damaged, of other inputs, or not ours.
pub fn read_archive(identity: &Identity, file: &[u8]) -> Option<Harvest> {
    let (body, hash) = file.split_last_chunk::<HASH>()?;
    if blake3::hash(body).as_bytes() != hash {
        return None;
    }
    let mut rest = body.strip_prefix(MAGIC)?.strip_prefix(identity.bytes().as_slice())?;
    let designs = number(&mut rest)?;
    let futures = number(&mut rest)?;
    let mut harvest = Harvest::of_designs(designs as usize);
    for design in 0..designs as usize {
        for _ in 0..futures {
            let length = number(&mut rest)? as usize;
            let (bytes, after) = rest.split_at_checked(length)?;
            harvest.push(design, Record::from_bytes(bytes)?);
            rest = after;
        }
    }
    rest.is_empty().then_some(harvest)
}

fn number(rest: &mut &[u8]) -> Option<u32> {
    let (bytes, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    Some(u32::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;

    #[test]
    fn a_harvest_comes_back_as_it_was() {
        let (identity, harvest) = (Identity::of_text("here"), synthetic::harvest(&[1.0, 1.1], 6));
        let file = write_archive(&identity, &harvest);
        assert_eq!(read_archive(&identity, &file), Some(harvest));
    }

    #[test]
    fn damage_and_other_inputs_are_refused() {
        let (identity, harvest) = (Identity::of_text("here"), synthetic::harvest(&[1.0], 2));
        let file = write_archive(&identity, &harvest);
        assert_eq!(read_archive(&Identity::of_text("there"), &file), None);
        assert_eq!(read_archive(&identity, b"not ours"), None);
        for cut in (0..file.len()).step_by(97) {
            assert_eq!(read_archive(&identity, &file[..cut]), None);
            let mut flipped = file.clone();
            flipped[cut] ^= 1;
            assert_eq!(read_archive(&identity, &flipped), None);
        }
    }
}

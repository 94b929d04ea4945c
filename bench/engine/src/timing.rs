//! Times in turns. What is counted is the time of the processor, so that what else the machine does
//! counts less.

use cpu_time::ThreadTime;

/// The rounds that a median is taken of.
pub const ROUNDS: usize = 9;

/// The nanoseconds of one round, for each contestant in turn; the median over the rounds, with the
/// least and the greatest.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    /// Of `samples`, which must not be empty.
    pub fn of(mut samples: Vec<f64>) -> Self {
        samples.sort_by(f64::total_cmp);
        Self { median: samples[samples.len() / 2], least: samples[0], most: samples[samples.len() - 1] }
    }

    /// `12.3 ns (11.9–14.0)`.
    pub fn nanoseconds(&self) -> String {
        let (unit, by) = if self.median < 1_000.0 { ("ns", 1.0) } else { ("µs", 1_000.0) };
        format!("{:.1} {unit} ({:.1}–{:.1})", self.median / by, self.least / by, self.most / by)
    }
}

/// Something that is timed: it does `count` things when called.
pub struct Contestant<'a> {
    pub count: usize,
    pub run: Box<dyn FnMut() + 'a>,
}

/// The nanoseconds of one thing, for each contestant; they take turns.
pub fn interleaved(mut contestants: Vec<Contestant<'_>>) -> Vec<Spread> {
    let mut samples = vec![Vec::new(); contestants.len()];
    // The first round warms up, and is not counted.
    for round in 0..=ROUNDS {
        for (contestant, samples) in contestants.iter_mut().zip(&mut samples) {
            let started = ThreadTime::now();
            (contestant.run)();
            let time = started.elapsed().as_nanos() as f64 / contestant.count as f64;
            if round > 0 {
                samples.push(time);
            }
        }
    }
    samples.into_iter().map(Spread::of).collect()
}

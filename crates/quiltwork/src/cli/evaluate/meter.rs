//! What a piece of work cost: processor time of all threads, and the most memory held at once.

use std::fs;

/// Processor seconds used so far, when the measuring began.
pub(super) struct Meter {
    began: Option<f64>,
}

/// What was used.
#[derive(Debug, Clone, Copy)]
pub(super) struct Used {
    /// User and system seconds of all threads.
    pub(super) cpu_seconds: Option<f64>,
    /// Highest resident memory since the program began, in millions of bytes.
    pub(super) peak_mb: Option<f64>,
}

impl Meter {
    pub(super) fn start() -> Self {
        Self { began: cpu_seconds() }
    }

    /// `None` on systems that do not tell (without `/proc`).
    pub(super) fn used(&self) -> Used {
        let cpu_seconds = self.began.and_then(|began| Some(cpu_seconds()? - began));
        Used { cpu_seconds, peak_mb: peak_mb() }
    }
}

/// Linux counts in hundredths of a second here, whatever its own clock.
const TICKS_A_SECOND: f64 = 100.0;

/// The fourteenth and fifteenth field of `/proc/self/stat` (proc(5)); the second may hold spaces.
fn cpu_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<f64>().ok();
    Some((ticks()? + ticks()?) / TICKS_A_SECOND)
}

/// Nanoseconds this thread has had a processor (clock_gettime(2)); `None` where that is not told.
#[cfg(target_os = "linux")]
pub(super) fn thread_nanoseconds() -> Option<i64> {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Some(time.tv_sec * 1_000_000_000 + time.tv_nsec)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn thread_nanoseconds() -> Option<i64> {
    None
}

/// `VmHWM` of `/proc/self/status`, in units of 1024 bytes. Unlike `getrusage`, it leaves out the program that
/// started this one.
fn peak_mb() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn work_costs_time_and_memory() {
        let meter = Meter::start();
        let mut held = vec![0_u8; 30_000_000];
        for round in 0..20_u8 {
            held.iter_mut().for_each(|byte| *byte = byte.wrapping_mul(31).wrapping_add(round));
        }
        std::hint::black_box(&held);
        let used = meter.used();
        assert!(used.cpu_seconds.is_some_and(|seconds| seconds > 0.0 && seconds < 100.0), "{used:?}");
        assert!(used.peak_mb.is_some_and(|mb| mb > 30.0), "{used:?}");
    }
}

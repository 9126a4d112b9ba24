#!/usr/bin/env python3
"""Time a cold `terraclaim resolve`, as a whole process.

    Benchmarks/cold_start.py [EXECUTABLE] [--runs N]

Each run is a new process in a warm page cache. Prints the median, least and greatest wall time, the time on a
core (what remains when other programs compete), the greatest resident
memory as the kernel accounts it (wait4), and the executable's size as built and stripped.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

COMMAND = ["resolve", "Bankivka", "--region", "Donetsk"]


def run_once(executable):
    quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    began = time.perf_counter()
    process = os.posix_spawn(executable, [executable, *COMMAND], os.environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - began
    if status != 0:
        raise SystemExit(f"{executable} {' '.join(COMMAND)}: wait status {status}, expected 0")
    return elapsed * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def stripped_size(executable):
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(executable, folder)
        subprocess.run(["strip", copy], check=True)
        return os.path.getsize(copy)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("executable", nargs="?", default=".build/release/terraclaim")
    parser.add_argument("--runs", type=int, default=50)
    options = parser.parse_args()
    executable = os.path.abspath(options.executable)
    run_once(executable)
    times, busy, peaks = zip(*(run_once(executable) for _ in range(options.runs)))
    print(f"cold start  {options.runs} runs of terraclaim {' '.join(COMMAND)}")
    print(f"wall time    median {statistics.median(times):.1f} ms, {min(times):.1f} to {max(times):.1f} ms")
    print(f"core time    median {statistics.median(busy):.1f} ms, {min(busy):.1f} to {max(busy):.1f} ms")
    print(f"peak memory  {max(peaks):.1f} MB")
    print(f"executable   {os.path.getsize(executable) / 1e6:.1f} MB, {stripped_size(executable) / 1e6:.1f} MB stripped")


if __name__ == "__main__":
    main()

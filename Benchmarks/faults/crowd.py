#!/usr/bin/env python3
"""Two writers and four readers on one store for a while: no error, no lost write.

Usage: crowd.py TERRACLAIM [SECONDS]

Writers add reports of their own with terraclaim add; readers ask list, status, history and verify. Ends when the time is over: every
acknowledged report must be there, no command may have failed, and the store must verify. Prints one line of JSON; exit status 1 when
something does not hold.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

NAMES = ["Bankivka", "Sukhetske", "Lobkove", "Robotyne", "Toretsk", "Vuhledar", "Selydove", "Kurakhove", "Siversk", "Hrodivka"]


def main():
    program = os.path.abspath(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    failures, acknowledged, asked = [], set(), {}
    lock = threading.Lock()
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "claims.gpkg")

        def run(*arguments):
            done = subprocess.run([program, *arguments, "--store", store], capture_output=True, text=True)
            if done.returncode != 0:
                with lock:
                    failures.append(f"{' '.join(arguments[:2])}: {done.stderr.strip() or done.stdout.strip()}")
            return done

        def write(writer):
            source = random.Random(writer)
            number = 0
            while time.monotonic() < end and not failures:
                path = os.path.join(folder, f"{writer}.ndjson")
                ids = []
                with open(path, "w") as file:
                    for _ in range(source.randint(1, 6)):
                        number += 1
                        ids.append(f"w{writer}-{number}")
                        text = f"Note {ids[-1]}: Russia's defense ministry said its forces had captured {source.choice(NAMES)}."
                        file.write(json.dumps({"id": ids[-1], "text": text, "published": "2025-08-20"}) + "\n")
                if run("add", path).returncode == 0:
                    with lock:
                        acknowledged.update(ids)

        def read(reader):
            source = random.Random(100 + reader)
            while time.monotonic() < end and not failures:
                question = source.choice([("list", "--json"), ("status",), ("history", "Toretsk"), ("verify",), ("regions",)])
                run(*question)
                with lock:
                    asked[question[0]] = asked.get(question[0], 0) + 1

        first = os.path.join(folder, "first.ndjson")
        with open(first, "w") as file:
            file.write(json.dumps({"id": "first", "text": "Russian forces captured Toretsk.", "published": "2025-08-20"}) + "\n")
        run("add", first)
        threads = [threading.Thread(target=write, args=(one,)) for one in range(2)]
        threads += [threading.Thread(target=read, args=(one,)) for one in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        found = {one["document"] for one in json.loads(run("list", "--json").stdout)}
        lost = sorted(acknowledged - found)
        run("verify")
        print(json.dumps({"seconds": seconds, "reports_added": len(acknowledged), "questions": asked, "lost": lost[:5],
                          "failures": failures[:5]}))
        return 1 if failures or lost else 0


if __name__ == "__main__":
    sys.exit(main())

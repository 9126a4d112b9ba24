#!/usr/bin/env python3
"""Kills terraclaim with SIGKILL at random moments of add, retract, assess import, backup and merge-store, and checks the store each time.

Usage: kill_store.py TERRACLAIM [KILLS] [SEED]

After every kill the store must verify, every report and retraction that a command acknowledged (exit status 0) must be there,
and no report may be there in part: reports of one file hold as many statements as the same file gave in a store of its own.
Prints one line of JSON; exit status 1 when something does not hold.
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

NAMES = ["Bankivka", "Sukhetske", "Lobkove", "Robotyne", "Urozhaine", "Toretsk", "Vuhledar", "Selydove", "Kurakhove",
         "Chasiv Yar", "Siversk", "Lyman", "Hrodivka", "Ocheretyne", "Huliaipole"]


def report(number, random_source):
    names = random_source.sample(NAMES, random_source.randint(1, 4))
    text = f"Day {number}: Russia's defense ministry said its forces had captured {', '.join(names)}."
    return {"id": f"r{number}", "text": text, "published": "2025-08-20", "outlet": "Test wire"}


class Harness:
    def __init__(self, program, folder, seed):
        self.program, self.folder, self.random = program, folder, random.Random(seed)
        self.store = os.path.join(folder, "claims.gpkg")
        self.acknowledged = {}      # document -> number of statements
        self.retracted = set()
        self.possible = {}          # documents whose add was killed: there whole or not at all
        self.number = 0
        self.killed = {"add": 0, "retract": 0, "backup": 0, "merge-store": 0, "assess": 0}
        self.told = {}             # days of assessments that were acknowledged
        self.finished = 0
        self.longest = {}

    def run(self, *arguments, store=None):
        return subprocess.run([self.program, *arguments, "--store", store or self.store], capture_output=True, text=True)

    def listing(self, store=None):
        done = self.run("list", "--json", store=store)
        if done.returncode != 0:
            raise AssertionError(f"list: {done.stderr}")
        return json.loads(done.stdout)

    def file_of_reports(self):
        path = os.path.join(self.folder, "reports.ndjson")
        reports = []
        for _ in range(self.random.randint(1, 8)):
            self.number += 1
            reports.append(report(self.number, self.random))
        with open(path, "w") as file:
            for one in reports:
                file.write(json.dumps(one) + "\n")
        return path, reports

    def count(self, one):
        """Statements of a report: one a name, as a store of its own showed for each name at the start."""
        return one["text"].count(",") + 1

    def attempt(self, kind, *arguments):
        """Runs a command and kills it at a random moment; true when it had ended before."""
        process = subprocess.Popen([self.program, *arguments, "--store", self.store], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True)
        limit = self.longest.get(kind, 0.05)
        begin = time.monotonic()
        try:
            process.wait(timeout=self.random.uniform(0, limit * 1.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        error = process.stderr.read()
        process.stderr.close()
        if process.returncode == -signal.SIGKILL:
            self.killed[kind] += 1
            return False
        if process.returncode != 0:
            raise AssertionError(f"{kind}: exit status {process.returncode}: {error}")
        self.longest[kind] = max(0.005, 0.8 * limit + 0.2 * (time.monotonic() - begin))
        self.finished += 1
        return True

    def begin(self):
        """A store with one file of reports in it, added to the end."""
        for end in ["", "-wal", "-shm"]:
            if os.path.exists(self.store + end):
                os.unlink(self.store + end)
        self.acknowledged, self.possible, self.retracted, self.told = {}, {}, set(), {}
        path, reports = self.file_of_reports()
        begin = time.monotonic()
        if self.run("add", path).returncode != 0:
            raise AssertionError("add: the store could not be made")
        self.acknowledged.update({one["id"]: self.count(one) for one in reports})
        for kind in self.killed:
            self.longest.setdefault(kind, time.monotonic() - begin)

    def add(self):
        path, reports = self.file_of_reports()
        expected = {one["id"]: self.count(one) for one in reports}
        if self.attempt("add", "add", path):
            self.acknowledged.update(expected)
        else:
            self.possible.update(expected)

    def retract(self):
        ids = [one["statement"] for one in self.listing()]
        if not ids:
            return
        chosen = self.random.choice(ids)
        if self.attempt("retract", "retract", str(chosen), "--why", "test", "--by", "test"):
            self.retracted.add(chosen)

    def backup(self):
        path = os.path.join(self.folder, "copy.gpkg")
        for old in [path, path + ".part"]:
            if os.path.exists(old):
                os.unlink(old)
        done = self.attempt("backup", "backup", path)
        if done and not os.path.exists(path):
            raise AssertionError("backup: acknowledged and not there")
        if os.path.exists(path):
            self.verify(path)

    def merge(self):
        other = os.path.join(self.folder, "other.gpkg")
        for end in ["", "-wal", "-shm"]:
            if os.path.exists(other + end):
                os.unlink(other + end)
        path, reports = self.file_of_reports()
        if self.run("add", path, store=other).returncode != 0:
            raise AssertionError("merge-store: the other store could not be made")
        expected = {one["id"]: self.count(one) for one in reports}
        if self.attempt("merge-store", "merge-store", other):
            self.acknowledged.update(expected)
        else:
            self.possible.update(expected)

    def assess(self):
        day = f"2025-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        west, south = self.random.uniform(35, 38), self.random.uniform(47, 49)
        ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]
        path = os.path.join(self.folder, "areas.geojson")
        with open(path, "w") as file:
            json.dump({"type": "FeatureCollection", "features": [{
                "type": "Feature", "properties": {"date": day}, "geometry": {"type": "Polygon", "coordinates": [ring]}}]}, file)
        if self.attempt("assess", "assess", "import", path, "--source", "Map", "--party", "Russia", "--by", "test"):
            self.told[day] = True

    def verify(self, store=None):
        done = self.run("verify", store=store)
        if done.returncode != 0:
            raise AssertionError(f"verify: {done.stdout}{done.stderr}")

    def check(self):
        if not os.path.exists(self.store):
            return
        self.verify()
        found = {}
        for one in self.listing():
            if one["statement"] in self.retracted:
                raise AssertionError(f"statement {one['statement']} was retracted and is back")
            found[one["document"]] = found.get(one["document"], 0) + 1
        # What a killed command wrote whole is there to stay; what it did not write may yet come with a later one.
        for document in [one for one in self.possible if one in found]:
            self.acknowledged[document] = self.possible.pop(document)
        for document in found:
            if document not in self.acknowledged:
                raise AssertionError(f"report {document} was never added")
        # Retractions take statements away; nothing else may.
        missing = sum(count - found.get(document, 0) for document, count in self.acknowledged.items())
        retracted = sum(one["kind"] == "retract" for one in json.loads(self.run("log", "--json").stdout))
        days = json.loads(self.run("assess", "list", "--json").stdout)
        if sum(one["days"] for one in days) < len(self.told):
            raise AssertionError(f"{len(self.told)} days of assessments acknowledged, {days} there")
        if missing != retracted:
            raise AssertionError(f"{missing} statements missing, {retracted} retracted")


def main():
    program = os.path.abspath(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(program, folder, seed)
        actions = [harness.add] * 5 + [harness.retract] * 2 + [harness.backup, harness.merge, harness.assess, harness.assess]
        failure = None
        try:
            harness.begin()
            while sum(harness.killed.values()) < kills:
                harness.random.choice(actions)()
                harness.check()
                # A store that grows without end makes each check longer: begin another one now and then.
                if len(harness.acknowledged) + len(harness.possible) > 400:
                    harness.begin()
        except AssertionError as error:
            failure = str(error)
        print(json.dumps({"kills": harness.killed, "all_kills": sum(harness.killed.values()),
                          "finished": harness.finished, "seconds": round(time.monotonic() - begin), "failure": failure}))
        return 1 if failure else 0


if __name__ == "__main__":
    sys.exit(main())

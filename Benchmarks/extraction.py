#!/usr/bin/env python3
"""Times extraction beside two peers from PyPI on the same texts in the same run: natasha's segmenter and named-entity tagger
for Russian, geotext's place finder for English. Both only find names; neither tells who took what. Prints MB/s and the ratio."""
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KINDS = ["claim-dense", "a-claim-a-report", "words-of-change-but-no-claim", "no-word-of-change"]


def rates(benchmark):
    """MB/s of extraction alone by language and kind, as the benchmark prints them."""
    found = {}
    output = subprocess.run([benchmark], check=True, capture_output=True, text=True).stdout
    print(output, end="")
    for line in output.splitlines():
        parts = line.split("  ")
        if len(parts) == 5 and parts[0] in ("en", "ru", "uk"):
            kind = parts[4].split(",")[-1].strip().replace(" ", "-")
            found[parts[0], kind] = float(parts[1].split()[0])
    return found


def reports(folder, kind, language, size):
    """The first reports of a kind, up to about `size` bytes."""
    taken, total = [], 0
    for report in (folder / f"{kind}.{language}.txt").read_text().split("\f"):
        taken.append(report)
        total += len(report.encode())
        if total > size:
            break
    return taken, total


def timed(read, texts):
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


def natasha_reader():
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def read(text):
        document = Doc(text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        return document.spans

    return read


def geotext_reader():
    from geotext import GeoText

    return lambda text: GeoText(text).cities


def main():
    benchmark = sys.argv[1]
    ours = rates(benchmark)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([benchmark, "write", folder], check=True)
        for name, language, make, size in (
            ("natasha", "ru", natasha_reader, 60_000),
            ("geotext", "en", geotext_reader, 600_000),
        ):
            read = make()
            for kind in KINDS:
                texts, total = reports(Path(folder), kind, language, size)
                read(texts[0])
                rate = total / timed(read, texts) / 1e6
                print(f"{name}, {language}, {kind}: {rate:.3f} MB/s; extraction is {ours[language, kind] / rate:.1f} times as fast")


if __name__ == "__main__":
    main()

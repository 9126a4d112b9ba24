# Terraclaim: the commands of the README. Each does its own set-up; see Tests/setup.sh.
SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE := -c release --static-swift-stdlib
SOURCES := ../shared/gazetteer
EVALUATION := ../shared/evaluation
BIN = $$($(SWIFT) build $(RELEASE) --show-bin-path)

.PHONY: help demo test check lint build release install tables index evaluate benchmark growth setup setup-test

help:
	@echo "make demo      build, read seeds/, print captures by region, write claims.geojson"
	@echo "make test      set up what the tests need and run them all"
	@echo "make check     format lint, build with warnings as errors, tests"
	@echo "make install   put terraclaim into $(PREFIX)/bin"
	@echo "make evaluate  score extraction and names on the annotated sets in $(EVALUATION)"
	@echo "make benchmark time cold starts, look-ups, names against rapidfuzz, extraction against natasha and geotext"
	@echo "make growth    time 30,000 to a million synthetic places"
	@echo "make index     compile Gazetteer/tables into Gazetteer/index.bin"
	@echo "make tables    make Gazetteer/tables again from the source tables in $(SOURCES)"

setup:
	@Tests/setup.sh build

setup-test:
	@Tests/setup.sh test

release: setup
	$(SWIFT) build $(RELEASE) --product terraclaim

demo: release
	@TERRACLAIM="$(BIN)/terraclaim" Tests/demo.sh

test: setup-test
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

build: setup
	$(SWIFT) build --build-tests

check: lint build test

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(BIN)/terraclaim" "$(DESTDIR)$(PREFIX)/bin/terraclaim"

tables: setup
	$(SWIFT) run -c release gazetteer-compiler import --from $(SOURCES) --to Gazetteer/tables

index: setup
	$(SWIFT) run -c release gazetteer-compiler compile --tables Gazetteer/tables --index Gazetteer/index.bin

evaluate: release
	@TERRACLAIM="$(BIN)/terraclaim" EVALUATION="$(EVALUATION)" Benchmarks/evaluate.sh

benchmark: release setup-test
	.venv/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	$(SWIFT) build $(RELEASE) --product lookup-benchmark
	$(SWIFT) build $(RELEASE) --product extraction-benchmark
	Benchmarks/cold_start.py "$(BIN)/terraclaim"
	"$(BIN)/lookup-benchmark"
	.venv/bin/python Benchmarks/names.py "$(BIN)/terraclaim"
	.venv/bin/python Benchmarks/extraction.py "$(BIN)/extraction-benchmark"

growth: release
	$(SWIFT) build $(RELEASE) --product gazetteer-compiler
	$(SWIFT) build $(RELEASE) --product lookup-benchmark
	Benchmarks/growth.py --bin "$(BIN)"

.DEFAULT_GOAL := help
.PHONY: help demo test check-api check-pages train eval open-gold raise-floors confidence bench bench-counts bench-record profile dist format lint screenshots release clean

DEBUG := .build/debug/banggiao
RELEASE := .build/release/banggiao
TRAIN := .build/release/train
GOLD := ../shared/gold
SIZES := 1000 10000
STATIC_BUILD := PKG_CONFIG_PATH='$(CURDIR)/.build/static' swift build -c release --static-swift-stdlib
DEMO := .build/demo.sqlite
SWIFT_FILES := Package.swift Sources Tests Plugins Languages

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1@\2/p' $(MAKEFILE_LIST) | column -t -s @

demo: ## Install what is missing, build, record the example reports, print a brief of Viet Nam-Cambodia
	@Scripts/setup
	swift build --product banggiao
	@rm -f $(DEMO)*
	$(DEBUG) ingest Examples --record $(DEMO)
	$(DEBUG) brief VN KH --record $(DEMO)
	@echo
	@echo "To read this record in the browser, run the line below and open the address that it prints:"
	@echo "  $(DEBUG) serve --record $(DEMO)"

test: ## Install what is missing, check the form of the code, build and run every test
	@Scripts/setup test
	@$(MAKE) --no-print-directory lint
	python3 -m unittest discover --start-directory Evaluation
	swift test
	Scripts/check-api $(DEBUG)
	Scripts/check-pages $(DEBUG)

check-pages: ## Work with the pages in Chromium as people do, and look at every kind with axe
	@Scripts/setup test
	swift build --product banggiao
	Scripts/check-pages $(DEBUG)

check-api: ## Ask the API everything that its document allows, and more; no answer may be undocumented
	@Scripts/setup test
	swift build --product banggiao
	Scripts/check-api $(DEBUG) 100

train: train-release ## Make the weights of all deciders from the gold of training reports and pairs
	$(TRAIN) $(GOLD)/train $(GOLD)/readouts --write Languages/vi/weights.tsv
	$(TRAIN) threads $(GOLD)/threads --write Sources/Reconciling/Commitments/ThreadWeights.swift

eval: release train-release ## Score the readings of all gold, check floors and every cite, write docs/quality.md
	@Scripts/setup test
	Evaluation/evaluate.py $(RELEASE) --train $(TRAIN) --document docs/quality.md
	Evaluation/evaluate_record.py $(RELEASE) $(TRAIN)
	Evaluation/score_times.py $(RELEASE)
	Evaluation/check_cites.py $(RELEASE)

raise-floors: release train-release ## Lift the floors of Evaluation/floors.json to the scores of now
	@Scripts/setup test
	Evaluation/evaluate.py $(RELEASE) --train $(TRAIN) --raise --document docs/quality.md
	Evaluation/evaluate_record.py $(RELEASE) $(TRAIN) --raise

open-gold: ## Make the open gold of Evaluation/gold anew: the readouts with all names swapped
	Evaluation/open_gold.py

confidence: release train-release ## Count how often facts are right, and write it down as their confidence
	@Scripts/setup test
	Evaluation/confidence.py $(RELEASE) $(TRAIN) --write

bench: release ## Measure the speed of reading beside 'wc -m', and of pages over 10,000 reports beside an empty one
	@Scripts/setup test
	Evaluation/bench.py $(RELEASE)
	Evaluation/bench_pages.py $(RELEASE)

bench-counts: release ## The same, and write down the counts of reports and facts
	@Scripts/setup test
	Evaluation/bench.py $(RELEASE) --write

bench-record: release ## Measure ingest and every question at sizes of the record: make bench-record SIZES="1000 10000"
	@Scripts/setup test
	Evaluation/bench_record.py $(RELEASE) $(SIZES)

profile: release ## Show where the time of reading goes, by parts of the pipeline and by functions; needs perf
	Evaluation/profile.py $(RELEASE)

dist: release ## Make one static binary, dist/banggiao, and try it in an empty environment
	@mkdir -p dist
	strip -o dist/banggiao $(RELEASE)
	Scripts/try-alone dist/banggiao

format: ## Bring the Swift files into form
	swift format --in-place --recursive $(SWIFT_FILES)

lint: ## Check the form of the Swift files
	swift format lint --strict --recursive $(SWIFT_FILES)

screenshots: ## Take pictures of the demo's pages in Chromium, 1280 and 390 points wide, into .build/screenshots
	@Scripts/setup test
	@test -e $(DEMO) || $(MAKE) demo
	Scripts/screenshots $(DEBUG) $(DEMO) .build/screenshots

# One release build for all: what is measured is what is handed out. Its libraries are linked statically, so it
# runs where neither Swift nor SQLite is installed.
release:
	@Scripts/setup
	@Scripts/static-libraries .build/static
	$(STATIC_BUILD) --product banggiao

.PHONY: train-release
train-release:
	@Scripts/setup
	@Scripts/static-libraries .build/static
	$(STATIC_BUILD) --product train

clean: ## Remove what was built
	rm -rf .build dist

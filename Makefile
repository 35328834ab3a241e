# make demo   replays both samples and leaves the official documents in out/
# make serve  opens the office in the browser, on a sample
# make test   runs every test
# Both see to the system packages first (installed when root, one command printed when not).

SWIFT ?= swift
BUILD := .build/debug
AXE := out/.axe/axe_playwright_python/axe.min.js

.PHONY: demo serve test browser-tests build release lint format packages clean bench bench-documents bench-load mutants

packages:
	@Tools/prerequisites.sh build

build: packages
	$(SWIFT) build --explicit-target-dependency-import-check error --product vinhdanh

demo: build
	$(BUILD)/vinhdanh demo --samples samples --out out

# The office in the browser, on the first sample in the middle of its round.
serve: build
	$(BUILD)/vinhdanh serve --sample samples/yearly-2024 --out out/van-phong

test: packages
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

# The office in a real browser: chromium and its driver, and axe-core out of a package of PyPI. ONLY=pattern for some.
browser-tests: build
	@Tools/prerequisites.sh browser
	@test -f $(AXE) || python3 -m pip install -q --no-deps --target out/.axe axe-playwright-python==0.1.8
	Tools/browser/run.py $(BUILD)/vinhdanh --axe $(AXE) --only "$(ONLY)"

release: packages
	$(SWIFT) build -c release --product vinhdanh

# Documents, then acts, whole campaigns and a full store, each beside a peer, then the running server.
# A short run: ARGS="--large 0 --full 0 --dossiers 2000 --people 20 --seconds 20"
bench: bench-documents
	.build/release/bench $(ARGS)
	.build/release/bench load $(ARGS)

# The running server over loopback: a full store, many people at once.
bench-load: packages
	$(SWIFT) build -c release --product bench
	$(SWIFT) build -c release --product vinhdanh
	.build/release/bench load $(ARGS)

bench-documents: packages
	$(SWIFT) build -c release --product bench
	$(SWIFT) build -c release --product vinhdanh
	Tools/bench/documents.sh

# Small faults put into a copy of the tree, one by one: fails when the tests let one live. ONLY=store for a group.
mutants: packages
	SWIFT="$(SWIFT)" Tools/mutants/run.py --only "$(ONLY)"

lint:
	$(SWIFT) format lint --strict --parallel -r Sources Tests Package.swift

format:
	$(SWIFT) format -i --parallel -r Sources Tests Package.swift

clean:
	rm -rf out

# make demo   replays both samples and leaves the official documents in out/
# make test   runs every test
# Both see to the system packages first (installed when root, one command printed when not).

SWIFT ?= swift
BUILD := .build/debug

.PHONY: demo test build release lint format packages clean

packages:
	@Tools/prerequisites.sh build

build: packages
	$(SWIFT) build --explicit-target-dependency-import-check error --product vinhdanh

demo: build
	$(BUILD)/vinhdanh demo --samples samples --out out

test: packages
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

release: packages
	$(SWIFT) build -c release --product vinhdanh

lint:
	$(SWIFT) format lint --strict --parallel -r Sources Tests Package.swift

format:
	$(SWIFT) format -i --parallel -r Sources Tests Package.swift

clean:
	rm -rf out

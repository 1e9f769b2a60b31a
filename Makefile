# The short way in; CMake does the work.  `make` builds build/release/earlydel.

JOBS ?= $(shell nproc)
PREFIX ?= /usr/local
ARGS ?=
TOOLS := build/.tools
SETUP = tools/setup.sh

CAMPAIGN ?= 10000

.PHONY: all run test model-campaign model-deaths model-survive model-heap model-fuzz hostile coverage bench install lint format clean
all: $(TOOLS)
	@tools/build.sh release $(JOBS)

# Exit code 1 only says that there is something to delete.
run: all
	@tools/run.sh $(ARGS)

test: $(TOOLS)
	@tools/test.sh asan $(JOBS)

coverage: $(TOOLS)
	@tools/test.sh coverage $(JOBS) || true
	@tools/coverage.py build/coverage

# Random programs on the model and on the newest interpreter: some minutes.
model-campaign: all
	python3 tests/model/campaign.py build/release/earlydel $(CAMPAIGN)

# Where objects die, in CPython and in the model: some minutes.
model-deaths: all
	python3 tests/model/death_lines.py build/release/earlydel $(ARGS)

# Each file of the standard library, run and predicted: an hour or two.
model-survive: $(TOOLS)
	@tools/build.sh asan $(JOBS)
	python3 tests/model/survive.py build/asan/earlydel --jobs $(JOBS) $(ARGS)

# The recorded programs with the whole heap checked: half an hour.
model-heap: $(TOOLS)
	@tools/build.sh asan $(JOBS)
	ASAN_OPTIONS=detect_leaks=0 python3 tests/model/run_facts.py build/asan/tests/model/run_model --check=10000 $(ARGS)

# Bad input through every command: some minutes.  ARGS: a word of its names.
hostile: all
	python3 tests/hostile/run.py build/release/earlydel $(ARGS)

# Random op streams with the heap checked; ARGS: the first one's number.
model-fuzz: $(TOOLS)
	@tools/build.sh asan $(JOBS)
	build/asan/tests/fuzz/fuzz_ops --random $(CAMPAIGN) $(ARGS)

bench: all
	@tools/bench.sh $(JOBS)

install: all
	cmake --install build/release --prefix $(PREFIX)

lint: $(TOOLS)
	@tools/build.sh dev $(JOBS)
	@tools/lint.sh $(JOBS)

format:
	git ls-files '*.c' '*.h' | xargs clang-format -i

clean:
	rm -rf build

# Checked once: the stamp is renewed when the list of needs changes.
$(TOOLS): $(SETUP)
	@$(SETUP) && mkdir -p build && touch $@

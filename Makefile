# make report   the briefing as a PDF, from nothing but git, make and Swift
# make test     every test
# make check    no warnings, every test
# make format   the sources in one form
# make record   draw the goldens again, then list what changed
# make gallery  every chart in one page to look at, with its file and its Swift
# make bench    speed beside programs written in C; `make -C Benchmarks data` adds the large files
# make bench-check  the same, beside the ratios that are stored: a tenth more fails
# make docs     the documentation as a site in build/docs
# make install  the command, its data, manual and completions into PREFIX

PREFIX ?= /usr/local
REPORT ?= china-russia-security-cooperation
# The last option has types found by address rather than by name, which saves a tenth of a small chart's time.
RELEASE = swift build -c release --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# On Linux the command also stands at a fixed address and has the C++ library within it, where the compiler has an
# archive of it: 50,000 addresses and 2,000 names that need not be put right at each start save another tenth. Nothing
# looks for names in a command, so it offers none: the runtime looks through all that are offered.
ifeq ($(shell uname),Linux)
  ARCHIVES = .build/archives
  RELEASE += -Xswiftc -L$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
    -Xlinker --no-export-dynamic
endif
COMMAND = .build/release/cartouche

.PHONY: report test check format record gallery bench bench-check docs install command packages clean

report: command
	$(COMMAND) report Reports/$(REPORT) -o build/$(REPORT).pdf

test: packages
	swift test

check: packages
	CARTOUCHE_CHECK=1 swift test --scratch-path .build-check

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Gallery Benchmarks Fuzz/Sources

record: packages
	-CARTOUCHE_RECORD=all swift test
	swift test
	git status --short Tests/Goldens

gallery: command
	Scripts/gallery $(COMMAND) build/gallery

bench: command
	$(RELEASE) --product TypesettingSpeed
	$(MAKE) -C Benchmarks COMMAND=$(CURDIR)/$(COMMAND)

bench-check: command
	$(MAKE) -C Benchmarks COMMAND=$(CURDIR)/$(COMMAND) check

# The modules that programs see through `import Cartouche`, one site for all of them.
DOCUMENTED = Cartouche Charts Checking Previewing ChartModel Tabular SecurityData Reporting Exporting Rendering Typesetting Colors Chronology \
  Geometry Diagnostics Cairo

# What is resolved for the documentation alone is forgotten again, so that no other build is asked to fetch it.
docs: packages
	mkdir -p build
	[ ! -f Package.resolved ] || cp Package.resolved build/Package.resolved
	CARTOUCHE_DOCS=1 swift package --scratch-path .build-docs --allow-writing-to-directory build/docs generate-documentation \
	  $(DOCUMENTED:%=--target %) --enable-experimental-combined-documentation --output-path build/docs \
	  --transform-for-static-hosting --hosting-base-path cartouche; \
	  status=$$?; rm -f Package.resolved; \
	  [ ! -f build/Package.resolved ] || mv build/Package.resolved Package.resolved; exit $$status

install: command
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/cartouche
	install -m 755 $(COMMAND) $(DESTDIR)$(PREFIX)/bin/cartouche
	cp -R Datasets Templates $(DESTDIR)$(PREFIX)/share/cartouche/
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 644 Documentation/cartouche.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	$(COMMAND) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cartouche
	$(COMMAND) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cartouche
	$(COMMAND) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cartouche.fish

command: packages $(ARCHIVES)
	$(RELEASE) --product cartouche

.build/archives:
	mkdir -p $@
	-ln -sf "$$(clang -print-file-name=libstdc++.a)" $@/libstdc++.a

packages:
	@Packages/install

clean:
	rm -rf .build build

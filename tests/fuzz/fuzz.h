/*
 * fuzz.h - the one function of a fuzzer.
 *
 * It gets any bytes and returns 0; what must not happen ends the process.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif

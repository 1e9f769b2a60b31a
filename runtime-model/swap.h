/*
 * swap.h - exchanges of values and of instructions, as compilers make them.
 */
#ifndef RUNTIME_MODEL_SWAP_H
#define RUNTIME_MODEL_SWAP_H

#include "runtime-model/run.h"

/* Exchanges instead of small tuples in a block of `n` instructions, and stores
 * in the order of the version; how many are left. */
uint32_t code_swap(struct machine *m, const struct code *c, struct instr *in,
                   uint32_t n);

#endif

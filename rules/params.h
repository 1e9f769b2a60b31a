/*
 * params.h - some parameters of a function.
 *
 * Parameters are numbered as the function declares them (self is 0); a set of
 * them is a word of bits, the last bit standing for all from 31 on.
 */
#ifndef RULES_PARAMS_H
#define RULES_PARAMS_H

#include <stdint.h>

typedef uint32_t param_set;

static inline param_set
param_bit(uint32_t param)
{
    return UINT32_C(1) << (param < 31 ? param : 31);
}

#endif

/*
 * keeps.h - what rules tell of a call to those who run it: who refers to what
 * it was given when it is over.
 */
#ifndef ANALYZER_KEEPS_H
#define ANALYZER_KEEPS_H

#include <stdint.h>

/*
 * Bits are arguments, positional ones first; the last bit stands for all from
 * 31 on.  Of those that are not `known`, nothing is said.  Of an ITER: whether
 * what is gone through makes its items anew, and keeps none (`in_result`).
 */
enum call_gives { GIVES_UNKNOWN, GIVES_NEW, GIVES_HELD };

struct call_keeps {
    uint32_t known;
    uint32_t in_result; /* the result may refer to it */
    uint32_t for_good;  /* somebody else does */
    uint32_t owner; /* the result may be a part of what this variable (var_id)
                     * names, or NO_ID */
    uint8_t gives;  /* enum call_gives: nobody else has the result, or somebody
                     * else has it for good */
};

static inline uint32_t
argument_bit(uint32_t argument)
{
    return UINT32_C(1) << (argument < 31 ? argument : 31);
}

#endif

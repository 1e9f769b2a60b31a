/*
 * frame_loop.h - frames that a loop goes back to, so many steps.
 *
 * `while i < n: frame = frame.f_back; i += 1`, the same with `n -= 1`, and
 * `for _ in range(n)`: behind it the frame is n further up.
 */
#ifndef RULES_FRAME_LOOP_H
#define RULES_FRAME_LOOP_H

#include "rules/value/lore.h"

enum { FRAME_STARTS = 4 }; /* places where the frame is bound before */

struct frame_loop {
    op_id start[FRAME_STARTS];
    uint32_t nstarts;
    uint32_t param, more; /* so many steps: this parameter, if it is not NO_ID,
                             and so many more */
};

/* Is the LOAD of a variable only reached behind such a loop, once that took all
 * of its steps? */
bool frame_loop_behind(struct rules_file *rf, const struct unit_lore *lu,
                       op_id load, struct frame_loop *out);

/* `offset += 1` at the top, `stack()[offset]` behind: the parameter, and what was
 * added; false if it is anything else. */
bool frame_loop_number(struct rules_file *rf, const struct unit_lore *lu,
                       val_id v, uint32_t *param, uint32_t *more);

#endif

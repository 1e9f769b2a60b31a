/*
 * frame_up.h - whose frame is it: how many callers up?
 */
#ifndef RULES_FRAME_UP_H
#define RULES_FRAME_UP_H

#include "rules/value/lore.h"

/* A frame that a parameter tells is FRAME_TOLD, and FRAME_MORE + 1 for each
 * parameter before it, and how many further up it is at least. */
enum { FRAME_NONE = -1, FRAME_ANY = 31, FRAME_TOLD = 64 };

/* How many callers up is the frame, or the record of one, that the value is?
 * 0: the unit's own.  FRAME_NONE: it is none, or one that the function was
 * given; FRAME_ANY: nobody knows which. */
int frame_up(struct rules_file *rf, struct unit_lore *lu, val_id v);

/* The same of what a call of a frame API hands out; of records, of the one that
 * is taken out at once. */
int frame_handed_out(struct rules_file *rf, struct unit_lore *lu, op_id call);

/* Is it certainly the frame of a caller, and not the unit's own? */
bool frame_is_above(struct rules_file *rf, struct unit_lore *lu, val_id v);

#endif

/*
 * frame_exposed.h - does a frame get where its locals may be read?
 */
#ifndef RULES_FRAME_EXPOSED_H
#define RULES_FRAME_EXPOSED_H

#include "rules/follow/frame_names.h"
#include "rules/value/lore.h"

/* Whose frames a value holds. */
enum frame_held {
    FRAME_OWN,         /* the unit's */
    FRAME_OWN_RECORDS, /* what inspect.stack() returns: only the first is */
    FRAME_OF_CALLERS,  /* and those of their callers, by `f_back` */
};

/* Does it, or what holds it, get anywhere in or out of the unit that may read
 * the locals?  Code, lines and globals are none.  `asked` gets the names
 * of locals that are asked for by them, which do not count. */
bool frame_exposed(struct rules_file *rf, struct unit_lore *lu, val_id v,
                   enum frame_held held, struct frame_names *asked);

/* May the frame, one of its callers', or their locals still be looked at when
 * the function has returned? */
bool frame_gets_away(struct rules_file *rf, struct unit_lore *lu, val_id v);

/* Does a function of that name look at code and lines alone? */
bool frame_is_told_blindly(struct text callee);

#endif

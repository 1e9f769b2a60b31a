/*
 * frame_names.h - which locals does a function read that looks at `f_locals`?
 *
 * `frame.f_locals.get("self")` asks for one name.  A loop that only compares
 * the values with `is` asks whether some object is among them.  Whatever else
 * becomes of the mapping may read any name.
 */
#ifndef RULES_FRAME_NAMES_H
#define RULES_FRAME_NAMES_H

#include "rules/value/lore.h"

enum { FRAME_NAMES = 4 }; /* where more are asked for, any may be */

/* Who walks the stack without counting: three callers up, in practice. */
enum { FRAMES_NEAR = 7 };

struct frame_names {
    struct text name[FRAME_NAMES];
    uint8_t n;
    bool any;      /* every local */
    bool names;    /* `with`: and by what name, so no other may be missed */
    uint32_t with; /* whether one of these parameters of the function is among
                      them, see param_set; all: some other object */
};

/* What a function asks of a parameter before it reads a frame. */
enum guard_kind {
    GUARD_NONE, /* nothing: it always does */
    GUARD_TRUE, /* `if capture:` */
    GUARD_TEXT, /* `if isinstance(key, str):` */
    GUARD_UNSET, /* `if names is None:` */
};

enum { GUARD_PARAMS = 31 };

struct guard {
    uint8_t kind; /* enum guard_kind */
    uint8_t param;
};

/* `if isinstance(x, C):`, by the dotted name of the class; empty if none. */
struct guard_class {
    struct text name;
    uint32_t param;
};

/* What calls of one callee pass by position: bit i stands for argument i. */
struct guard_passed {
    uint32_t no_text, no_truth, no_unset; /* it would not meet the condition */
    uint32_t lasting;           /* it is there after the call */
    struct text lasting_as;     /* a keyword under which such is passed; `*` for
                                   several, or nobody knows */
    uint8_t n, least;           /* the most, and the fewest arguments */
    bool is_open;               /* or nobody knows which there are */
    bool is_known;              /* it stands there, and they do */
    bool on_lasting; /* the method is one of what is there after the call */
};

/* Beyond so many more than the parameter says any may be meant. */
enum { FRAME_MORE = 31 };

/* Frames as far up as one parameter says, see frame_told.h: by bits those that
 * it has nothing to do with, and of the others the nearest. */
struct frame_told {
    uint32_t reads, keeps, gives;
    uint8_t least_reads, least_keeps, least_gives; /* 1 + how many more; or 0 */
    uint8_t param;
    int8_t unset;  /* what that is by default, or -1 */
    bool is_told;  /* there is such a parameter, and no other way up */
    bool is_mixed; /* what it calls leads to frames as well */
};

/* What else a function does with frames of its callers: bit d-1 stands for the
 * one d up. */
struct frame_looks {
    uint32_t keeps; /* lets it out, for later */
    uint32_t gives; /* returns it: see what becomes of the result */
    uint32_t hands; /* to a callee of another file */
    bool speaks;    /* its file names `f_locals` */
    bool shows;     /* reads locals of frames that it is given */
    bool walks;     /* up the stack, however far */
    bool told;      /* as far up as a parameter says */
    bool itself;    /* not only by way of what it calls */
    bool near;      /* itself, or what it calls does */
    struct guard when; /* the names are only read then */
    struct frame_told by;
};

/* What the `f_locals` that a unit mentions are asked for; the names in `a`. */
struct frame_names frame_names_of(struct arena *a, struct rules_file *rf,
                                  struct unit_lore *lu);

/* The same of one of them, whoever else has its frame. */
struct frame_names frame_names_at(struct arena *a, struct rules_file *rf,
                                  struct unit_lore *lu, op_id attr);

/* The frames that get out, and may be looked at later. */
uint32_t frame_looks_out(const struct frame_looks *looks);

void frame_looks_join(struct frame_looks *to, const struct frame_looks *from);

/* In that arena, names and all; NULL for NULL, or if none are asked for. */
const struct frame_names *frame_names_copy(struct arena *a,
                                           const struct frame_names *names);

/* All that either asks for; true if that was news. */
bool frame_names_join(struct frame_names *to, const struct frame_names *from);

#endif

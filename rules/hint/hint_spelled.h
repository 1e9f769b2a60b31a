/*
 * hint_spelled.h - which variables does a text name that somebody reads?
 */
#ifndef RULES_HINT_SPELLED_H
#define RULES_HINT_SPELLED_H

#include "rules/hint/hint.h"
#include "rules/value/spelled.h"

/* One call that reads the names of texts. */
struct spelling {
    struct collector *c;
    op_id op;
    uint32_t reason;
    val_id child; /* lazily read: while this value is used; else NO_ID */
};

/* For a name of the text: the variable is read (a spelled_visit). */
void hint_spelled_one(void *context, struct text name);

/* `for key in ("a", "b"): locals()[key]`, `... eval(key)`: the display, or
 * NO_ID. */
op_id hint_texts_of_loop(const struct collector *c, val_id key);

/* The names of a text that is put together of known parts; false if it is
 * none. */
bool hint_spell_composed(struct spelling *s, val_id v, enum name_style style);

/* The text of a value names variables, or may name any. */
void hint_read_text(struct spelling *s, val_id v, enum name_style style);

#endif

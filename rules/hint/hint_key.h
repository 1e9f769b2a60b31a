/*
 * hint_key.h - which locals do the keys of `locals()[key]` name?
 */
#ifndef RULES_HINT_KEY_H
#define RULES_HINT_KEY_H

#include "rules/hint/hint.h"
#include "rules/value/project.h"

/* The lists of texts that a value is: of an attribute of self, or of a name of
 * the tree.  0 if it is, or may be, something else. */
uint32_t hint_words_of(struct rules_file *rf, const struct unit_lore *lu,
                       val_id v, const struct summary_words *row[WORDS_ROWS]);

/* Keys that are gone through, be they such a list or held against one of the
 * object's class: those locals are read by the call.  False if the key is none
 * of these. */
bool hint_reads_listed(struct collector *c, const struct call *call,
                       val_id key, const struct api *api);

#endif

/*
 * hint_key.h - which locals do the keys of `locals()[key]` name?
 */
#ifndef RULES_HINT_KEY_H
#define RULES_HINT_KEY_H

#include "rules/hint/hint.h"

/* Keys that are gone through, each of which was held against a list of the
 * object's class: those locals are read by the call.  False if the key is none
 * of these. */
bool hint_reads_vetted(struct collector *c, const struct call *call,
                       val_id key, const struct api *api);

#endif

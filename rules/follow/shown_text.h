/*
 * shown_text.h - texts that say where a value lies.
 */
#ifndef RULES_SHOWN_TEXT_H
#define RULES_SHOWN_TEXT_H

#include "rules/value/call.h"

enum { TEXT_DEPTH = 3 }; /* of displays in displays */

/* Are values of the kind shown by their place, whatever their class is? */
bool text_shows_kind(uint8_t kind);

/* Is the value shown by its place, or something in it that is made here? */
bool text_shows_place(const struct rules_file *rf, const struct unit_lore *lu,
                      val_id v, int depth);

/* Is something in a container, or in what goes through one, shown so? */
bool text_shows_inside(const struct rules_file *rf, const struct unit_lore *lu,
                       val_id v, int depth);

/* `print(text, file=buffer)`, `buffer.write(text)`: does what is shown lie in
 * memory, for the function to read? */
bool text_is_read_back(const struct rules_file *rf, const struct unit_lore *lu,
                       const struct call *call);

/* What an f-string or `"..." % v` spells out at the op, or NO_ID. */
val_id text_spelled(const struct unit_lore *lu, op_id op);

/* `text == other`, `self.assertIn("x", text)`, `text.startswith("<")`: what does
 * the op compare a text with?  In what stands in the source lies no object. */
enum text_meets {
    TEXT_MEETS_NOTHING,
    TEXT_MEETS_LITERALS,
    TEXT_MEETS_OTHERS,
};
enum text_meets text_meets(const struct rules_file *rf,
                           const struct unit_lore *lu, op_id op, val_id text);

/* `log.debug(text)`, `out.write(text)`, `raise Wrong(text)`: is it shown to
 * people? */
bool text_is_shown(const struct rules_file *rf, const struct unit_lore *lu,
                   const struct call *call);

#endif

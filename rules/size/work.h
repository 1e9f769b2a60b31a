/*
 * work.h - what does the name of a function tell of the work that it does?
 */
#ifndef RULES_WORK_H
#define RULES_WORK_H

#include "base/text.h"

/* Does it work for long: `train_all`? */
bool work_is_long(struct text name);

/* Does it read what comes beside a network, and is small: `AutoTokenizer`'s
 * `from_pretrained`?  `holder` is what it is called on. */
bool work_is_beside(struct text name, struct text holder);

/* Does it work with whole networks: `model.generate`? */
bool work_makes_much(struct text name, struct text holder);

/* Does the author ask for memory there, of which what is still held gives
 * nothing: `torch.cuda.empty_cache()`, `gc.collect()`? */
bool work_asks_memory(struct text name, struct text holder);

/* Does it only write down what it is given, bit by bit?  That takes no memory,
 * and mostly it is the last thing that is done. */
bool work_is_sink(struct text name);

/* Does it only say what was done, or how large something is? */
bool work_is_told(struct text name);

#endif

#include "rules/rules.h"

const struct rule_info rule_info[RULE_COUNT] = {
#define RULE(id, code, action, summary)                                        \
    [RULE_##id] = {code, summary, DOES_##action},
#include "rules/rule.def"
#undef RULE
};

const char *const rule_action_word[DOES_NOTE + 1] = {
    "find", "use", "extend", "forbid", "skip", "placement", "note",
};

const char *const level_word[LEVEL_ADVICE + 1] = {
    "safe",
    "unsafe",
    "held",
    "advice",
};

enum rule
rule_by_code(struct text code)
{
    for (enum rule r = 0; r < RULE_COUNT; r++) {
        if (text_eq(code, text_of(rule_info[r].code))) {
            return r;
        }
    }
    return RULE_COUNT;
}

/*
 * What the names of functions tell of the work that they do.
 */
#include "rules/size/work.h"

#include <stdlib.h>

/* Their first words.  All lists are sorted. */
static const char *const laborious[] = {
    "benchmark", "crawl",    "download", "evaluate", "export",
    "fit",       "optimize", "publish",  "render",   "simulate",
    "solve",     "train",    "upload",   "validate",
};

/* Of what works with whole networks. */
static const char *const laborious_too[] = {
    "finetune", "from_pretrained", "generate", "infer",
    "inference", "predict", "pretrain", "serve",
};

/* Ends of the names of what comes with a network, and is small. */
static const char *const beside[] = {
    "Config", "Extractor", "Processor", "Scheduler", "Tokenizer",
    "TokenizerFast",
};

/* Of a compiler for networks: `torch.jit.trace(net, batch)`. */
static const char *const compiles[] = {"freeze", "script", "trace"};

static const char *const tells[] = {
    "accuracy_score", "append", "average_precision_score", "brier_score_loss",
    "classification_report", "confusion_matrix", "debug", "element_size",
    "endswith", "f1_score", "info", "log", "log_loss", "named_parameters",
    "numel", "parameters", "precision_recall_curve", "precision_score", "print",
    "print_rank_0", "recall_score", "requires_grad_", "roc_auc_score",
    "roc_curve", "set_description", "startswith", "update", "warn", "warning",
};

static const char *const sink[] = {
    "dump",      "imsave",      "imshow",     "imwrite",  "save",
    "savefig",   "savetxt",     "savez",      "write_all",
    "write_bytes", "write_text", "writerow",  "writerows",
};

static int
compare_word(const void *key, const void *at)
{
    return text_cmp(*(const struct text *)key,
                    text_of(*(const char *const *)at));
}

static bool
is_among(struct text word, const char *const *sorted, size_t n)
{
    return bsearch(&word, sorted, n, sizeof *sorted, compare_word) != NULL;
}

#define AMONG(word, list) is_among(word, list, sizeof(list) / sizeof *(list))

static struct text
first_word(struct text name)
{
    const uint32_t end = text_find(name, TEXT("_"), 0);

    return text_sub(name, 0, end < name.n ? end : name.n);
}

bool
work_is_long(struct text name)
{
    return AMONG(first_word(name), laborious);
}

bool
work_is_beside(struct text name, struct text holder)
{
    bool is = false;

    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        is |= text_ends(holder, text_of(beside[i]));
    }
    return is && text_eq(name, TEXT("from_pretrained"));
}

bool
work_makes_much(struct text name, struct text holder)
{
    return !work_is_beside(name, holder) &&
           (AMONG(name, laborious_too) ||
            AMONG(first_word(name), laborious_too) ||
            (text_eq(holder, TEXT("jit")) && AMONG(name, compiles)));
}

bool
work_asks_memory(struct text name, struct text holder)
{
    static const char *const asks[] = {"clear_session", "empty_cache",
                                       "free_all_blocks", "malloc_trim"};

    return AMONG(name, asks) ||
           (text_eq(holder, TEXT("gc")) && text_eq(name, TEXT("collect")));
}

bool
work_is_sink(struct text name)
{
    return AMONG(name, sink);
}

bool
work_is_told(struct text name)
{
    return AMONG(name, tells);
}

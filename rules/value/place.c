/*
 * Where values are small or held by others, whatever they are: in tests, and
 * in the layers of a neural network.
 */
#include "rules/value/place.h"

#include "rules/summary.h"
#include "rules/value/names.h"

#include <string.h>
#include <strings.h>

/* ---- tests ------------------------------------------------------------- */

bool
rules_is_test_runner(struct text package)
{
    static const char *const name[] = {"unittest", "pytest", "nose"};

    return text_among(package, name, sizeof name / sizeof *name);
}

bool
place_is_among_tests(struct text path)
{
    static const char *const folder[] = {"test", "tests"};

    if (text_starts(path, TEXT("/"))) {
        return false; /* wherever on this machine it lies */
    }
    for (uint32_t from = 0; from < path.n;) {
        const uint32_t slash = text_find(path, TEXT("/"), from);
        const struct text part =
            text_sub(path, from, slash < path.n ? slash : path.n);
        if (text_among(part, folder, sizeof folder / sizeof *folder) ||
            text_starts(part, TEXT("test_"))) {
            return true;
        }
        from += part.n + 1;
    }
    return false;
}

bool
place_is_test(const struct rules_file *rf, const struct unit *unit)
{
    for (uint32_t i = 0; i < rf->npackages; i++) {
        if (rules_is_test_runner(rf->package[i])) {
            return true;
        }
    }
    if (rf->is_among_tests) {
        return true;
    }
    for (const struct unit *u = unit; u->parent != NO_ID;
         u = &rf->an->unit[u->parent]) {
        const struct text name = sym_text(rf->an, u->name);
        if (text_starts(name, TEXT("test_")) ||
            text_starts(name, TEXT("assert_")) ||
            (u->kind == UNIT_CLASS && text_starts(name, TEXT("Test")))) {
            return true;
        }
    }
    return false;
}

/* ---- libraries --------------------------------------------------------- */

/* Is there something to run, rather than to call? */
static bool
is_program(const struct rules_file *rf)
{
    for (unit_id i = 1; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        if (u->parent == 0 && u->kind == UNIT_FUNCTION &&
            text_eq(sym_text(rf->an, u->name), TEXT("main"))) {
            return true;
        }
    }
    return false;
}

/* A program that is a package has an empty __init__.py, as a rule. */
static bool
is_offered(const struct rules_file *rf)
{
    const uint32_t dot = text_find(rf->module, TEXT("."), 0);

    return dot != UINT32_MAX &&
           project_offers(rf->project, text_sub(rf->module, 0, dot));
}

bool
place_is_library(struct rules_file *rf)
{
    if (rf->is_library == WHOLE_UNASKED) {
        rf->is_library = is_offered(rf) ? WHOLE_YES : WHOLE_NO;
    }
    return rf->is_library == WHOLE_YES;
}

bool
place_is_tool(struct rules_file *rf)
{
    return place_is_library(rf) && is_program(rf);
}

bool
place_is_hook(struct rules_file *rf, const struct unit_lore *lu)
{
    for (const struct unit *u = lu->unit; u->parent != NO_ID;
         u = &rf->an->unit[u->parent]) {
        if (rf->an->unit[u->parent].kind == UNIT_CLASS) {
            const struct summary_class *c = project_class(
                rf->project, name_text(rf, name_of_unit(rf, u->parent)));
            return c && (c->nbases > 0 || c->has_unknown_base) &&
                   place_is_library(rf) && !is_program(rf);
        }
    }
    return false;
}

/* ---- settings ---------------------------------------------------------- */

static const char *const setup[] = {
    "cert",     "cgroup",    "entry_point",  "header",     "info",
    "init",     "config",    "cookie",       "credential", "environ",
    "exports",  "keymap",    "license",      "locale",     "makefile",
    "manifest", "metadata",  "migration",    "option",     "password",
    "profile",  "pyproject", "requirements", "settings",   "setup",
    "template", "toml",      "trust",        "version",
};

static bool
is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool
is_letter(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* Does a word begin here?  "loadConfig", "load_config" */
static bool
is_word_start(struct text name, uint32_t at)
{
    const char before = at > 0 ? name.s[at - 1] : '_';

    return !is_letter(before) || (is_upper(name.s[at]) && !is_upper(before));
}

/* Does one of the words begin somewhere in the name? */
static bool
has_word(struct text name, const char *const *list, size_t n)
{
    for (uint32_t at = 0; at < name.n; at++) {
        for (size_t i = 0; i < n; i++) {
            const uint32_t length = (uint32_t)strlen(list[i]);
            if (at + length <= name.n && is_word_start(name, at) &&
                strncasecmp(name.s + at, list[i], length) == 0) {
                return true;
            }
        }
    }
    return false;
}

bool
name_is_setup(struct text name)
{
    return has_word(name, setup, sizeof setup / sizeof *setup) ||
           text_starts(name, TEXT("conf_")) || text_ends(name, TEXT("conf"));
}

bool
place_is_setup(struct rules_file *rf, const struct unit_lore *lu)
{
    return name_is_setup(sym_text(rf->an, lu->unit->qualname)) ||
           name_is_setup(rf->module);
}

/* ---- what is shown ----------------------------------------------------- */

static const char *const shown[] = {
    "button", "chart", "cursor", "demo", "draw", "fig",      "figs",
    "figure", "icns",  "ico",    "icon", "plot", "plotting", "toolbar",
};

/* Icons, and what is drawn: nobody looks at millions of points. */
bool
place_is_shown(struct rules_file *rf, const struct unit_lore *lu)
{
    return has_word(sym_text(rf->an, lu->unit->qualname), shown,
                    sizeof shown / sizeof *shown) ||
           has_word(name_last(rf->module), shown,
                    sizeof shown / sizeof *shown) ||
           has_word(rf->module, (const char *const[]){"plotting"}, 1);
}

bool
name_is_tiny(struct text name)
{
    static const char *const tiny[] = {"favicon", "icon", "logo", "thumb",
                                       "thumbnail"};

    return has_word(name, tiny, sizeof tiny / sizeof *tiny);
}

/* ---- networks ---------------------------------------------------------- */

static const char *const network_package[] = {
    "diffusers",   "flax",         "haiku", "keras",
    "lightning",   "paddle",       "mxnet", "pytorch_lightning",
    "tensorflow",  "timm",         "torch", "torch_geometric",
    "torchvision", "transformers",
};

static const char *const layer_end[] = {
    "Module", "Layer", "Model",          "Block",
    "Conv",   "Loss",  "MessagePassing", "Function",
};

static const char *const no_gradient[] = {
    "no_grad",
    "inference_mode",
    "stop_gradient",
};

static bool
is_layer(struct text base)
{
    const struct text last = name_last(base);

    if (!text_among(name_top(base), network_package,
                    sizeof network_package / sizeof *network_package)) {
        return false;
    }
    for (size_t i = 0; i < sizeof layer_end / sizeof *layer_end; i++) {
        if (text_ends(last, text_of(layer_end[i]))) {
            return true;
        }
    }
    return false;
}

/* Is the function told to compute without gradients? */
static bool
is_untraced(struct rules_file *rf, unit_id unit)
{
    const op_id made = rf->defined ? rf->defined[unit] : NO_ID;

    if (made == NO_ID) {
        return false;
    }
    const struct unit_lore *parent = lore_unit(rf, rf->an->unit[unit].parent);
    val_id v = parent->ops.out[made];
    for (op_id call; (call = lore_decorator(parent, &v)) != NO_ID;) {
        const val_id by = operand(&parent->ops, call, 0);
        struct meaning m = lore_mean(parent, by);
        const op_id maker = operand_source(&parent->ops, by);
        if (maker != NO_ID && parent->unit->op[maker].kind == OP_CALL) {
            m = lore_mean(parent, operand(&parent->ops, maker, 0));
        }
        if (text_among(name_last(name_text(rf, m.name)), no_gradient,
                       sizeof no_gradient / sizeof *no_gradient)) {
            return true;
        }
    }
    return false;
}

bool
place_has_networks(const struct rules_file *rf)
{
    for (uint32_t i = 0; i < rf->npackages; i++) {
        if (text_among(rf->package[i], network_package,
                       sizeof network_package / sizeof *network_package)) {
            return true;
        }
    }
    return false;
}

bool
place_minds_memory(const struct rules_file *rf)
{
    static const char *const measures[] = {
        "gc", "guppy", "memory_profiler", "objgraph",
        "psutil", "pympler", "resource", "tracemalloc",
    };

    for (uint32_t i = 0; i < rf->npackages; i++) {
        if (text_among(rf->package[i], measures,
                       sizeof measures / sizeof *measures)) {
            return true;
        }
    }
    return false;
}

/* Does a class know how to go forward, in a file that imports such a library?
 * Whatever it derives from. */
static bool
goes_forward(const struct rules_file *rf, const struct unit *u)
{
    return u->parent != NO_ID && rf->an->unit[u->parent].kind == UNIT_CLASS &&
           text_eq(sym_text(rf->an, u->name), TEXT("forward")) &&
           place_has_networks(rf);
}

/* Does the file build a graph of TensorFlow 1?  Its tensors are names. */
static bool
builds_graph(const struct rules_file *rf)
{
    return intern_find(rf->an->names, TEXT("get_variable")) != NO_ID &&
           intern_find(rf->an->names, TEXT("variable_scope")) != NO_ID;
}

static bool
defines_layers(struct rules_file *rf)
{
    if (builds_graph(rf)) {
        return true;
    }
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        if (goes_forward(rf, &rf->an->unit[i])) {
            return true;
        }
        if (rf->an->unit[i].kind == UNIT_CLASS) {
            const sym_id name = name_of_unit(rf, i);
            if (is_layer(
                    project_foreign_base(rf->project, name_text(rf, name)))) {
                return true;
            }
        }
    }
    return false;
}

/* Functions beside layers are called by them: everything in the file. */
bool
place_is_traced(struct rules_file *rf, const struct unit_lore *lu)
{
    for (unit_id i = lu->id; rf->an->unit[i].parent != NO_ID;
         i = rf->an->unit[i].parent) {
        if (is_untraced(rf, i)) {
            return false;
        }
    }
    if (rf->has_layers == WHOLE_UNASKED) {
        rf->has_layers = defines_layers(rf) ? WHOLE_YES : WHOLE_NO;
    }
    return rf->has_layers == WHOLE_YES;
}

/*
 * eval.h - what each op makes of what its operands mean.
 */
#ifndef RULES_EVAL_H
#define RULES_EVAL_H

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/lore.h"

/* Give meanings to what op `op` pushes and stores. */
void eval_op(struct rules_file *rf, struct unit_lore *lu, op_id op);

/* Merges, after all ops. */
void eval_merges(struct unit_lore *lu);

/* The result of a call. */
struct meaning eval_call(struct rules_file *rf, const struct unit_lore *lu,
                         op_id op);

/* `super()`, `super(C, self)`; `getattr(x, "name")`; `staticmethod(f)`; the
 * class of a value; a tuple with names; `d.setdefault(key, WeakSet())`: false
 * if the call is none of them. */
bool eval_access(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call, const struct api *api,
                 struct meaning *result);

/* The module that an import statement pushes. */
struct meaning eval_import(struct rules_file *rf, struct unit_lore *lu,
                           op_id op);

/* What a call of this function or class of the tree gives. */
struct meaning eval_by_project(struct rules_file *rf, struct meaning callee,
                               bool awaited);

/* What an UNPACK pushes as `slot`, the first item last. */
struct meaning eval_unpacked(struct rules_file *rf, const struct unit_lore *lu,
                             op_id op, uint32_t slot);

/* What an UNPACK pushes as `slot`, the first item last, where all items
 * together mean `m`: of the tuple that a call of a function of the tree returns
 * only the item with the end that is noticed is held for it. */
struct meaning eval_item_of_call(struct rules_file *rf,
                                 const struct unit_lore *lu, op_id unpack,
                                 uint32_t slot, struct meaning m);

/* A module by a name in a text: `import_module("m")`, `__import__("m")`; false
 * if it is no such call. */
bool eval_import_call(struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call, const struct api *api,
                      struct meaning *result);

/* `sys.modules["m"]`, `vars(m)["name"]`, `m.__dict__["name"]`; false if it is no
 * such item. */
bool eval_module_item(struct rules_file *rf, const struct unit_lore *lu,
                      op_id op, struct meaning *result);

/* `globals()["name"]`, an item of a weak cache of the tree; false if it is no
 * such thing. */
bool eval_named_item(struct rules_file *rf, const struct unit_lore *lu,
                     op_id op, struct meaning *result);

/* What a call gives; `awaited`: what comes of its coroutine. */
struct meaning eval_called(struct rules_file *rf, const struct unit_lore *lu,
                           op_id op, bool awaited);

/* What comes of a task that runs a coroutine of the tree, or of a job that
 * calls a function of it, as far as its end is an event; else the bottom. */
struct meaning eval_task_result(struct rules_file *rf,
                                const struct unit_lore *lu, val_id task);

/* The same of `task.result()`. */
struct meaning eval_asked_result(struct rules_file *rf,
                                 const struct unit_lore *lu,
                                 const struct call *call);

/* `f = self.file`, `f = self.log.file`: whoever has the attribute holds it,
 * unless the function takes it away from there. */
struct meaning eval_held_attr(struct rules_file *rf,
                              const struct unit_lore *lu, op_id op,
                              struct meaning base);

/* Is the attribute `v` a function that is called, here or through a variable? */
bool eval_is_called(const struct unit_lore *lu, val_id v);

/* `read = open(path).read`: the method, which means `m` so far, is all that
 * holds the file, unless it is an attribute like `.name`, which nobody calls. */
struct meaning eval_bound_method(struct rules_file *rf,
                                 const struct unit_lore *lu, op_id op,
                                 struct meaning m);

/* An attribute that is read and not called, by its row. */
struct meaning eval_read(struct rules_file *rf, const struct unit_lore *lu,
                         op_id op, struct meaning named);

/* What `x.attr`, `x[k]` or `x + y` gives, which means `m`, where a method that
 * nobody is seen to call makes something whose end is an event. */
struct meaning eval_implied(struct rules_file *rf, const struct unit_lore *lu,
                            op_id op, struct meaning m);

/* What awaiting a value gives. */
struct meaning eval_await(struct rules_file *rf, const struct unit_lore *lu,
                          op_id op);

/* What a `with` gets of what it enters. */
struct meaning eval_enter(struct rules_file *rf, const struct unit_lore *lu,
                          op_id op);

/* `stack.enter_context(m)`, and what is awaited of `async with m`, as far as m
 * is a manager of the tree; the bottom if it is none. */
struct meaning eval_entered_by_call(struct rules_file *rf,
                                    const struct unit_lore *lu,
                                    const struct call *call);
struct meaning eval_entered_async(struct rules_file *rf,
                                  const struct unit_lore *lu, val_id awaited);

/* `GzipFile(fileobj=open(path))`: is what was made for it alone held by the
 * value a call made, and perhaps open when that is closed? */
bool eval_owns_more(struct rules_file *rf, const struct unit_lore *lu,
                    val_id v);

/* `text % b`: what a class of texts of the tree answers in `__rmod__` comes
 * before what its left side makes of it. */
struct meaning eval_answered(const struct rules_file *rf, struct meaning m,
                             struct meaning b);

/* `def f[T](x)`, `class C[T]`: what is defined in the scope of its parameters;
 * false if the unit is none. */
bool eval_generic(const struct rules_file *rf, unit_id unit,
                  struct meaning *result);

/* The iterator over a value. */
struct meaning eval_iterated(struct meaning m);

/* An instance of a class of the tree. */
struct meaning eval_instance(struct rules_file *rf, struct text class_name);

/* What a call of a class of the tree gives: an instance, unless what it inherits
 * from is known to answer otherwise.  Interfaces give what implements them. */
struct meaning eval_constructed(struct rules_file *rf, struct text class_name);

/* An instance of a class of whatever origin or, since only its name is known
 * to be right, of a subclass. */
struct meaning eval_typed(struct rules_file *rf, struct text class_name);

/* The class of an instance; it has no name if that is not known. */
struct meaning eval_class_of(const struct rules_file *rf,
                             struct meaning instance);

/* The proxy by which a class reaches the methods of its bases. */
struct meaning eval_super(struct rules_file *rf, struct text class_name);

/* What an attribute of such a value means. */
struct meaning eval_attr(struct rules_file *rf, struct meaning base,
                         struct text attr);

/* A project's meaning, in symbols of this file. */
struct meaning eval_told(struct rules_file *rf, const struct told *told);

#endif

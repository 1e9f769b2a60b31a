#! options: --min-gain medium
# Of arms that ask the same name for other values one run takes one: what the
# others do is no work that follows.
import torch

from methods import Method


def by_method(args, model, loader):
    if args.method == "plain":
        saved = torch.load(args.path)
        model.load_state_dict(saved)  #! keep saved
    if args.method == "averaged":
        for batch in loader:
            train_one(model, batch)


def by_member(method, path, model, loader):
    if method == Method.PLAIN:
        saved = torch.load(path)
        model.load_state_dict(saved)  #! keep saved
    if method == Method.AVERAGED:
        for batch in loader:
            train_one(model, batch)


def by_flag(args, model, loader):
    if args.resume:
        saved = torch.load(args.path)
        model.load_state_dict(saved)  #! keep saved
    if not args.resume:
        for batch in loader:
            train_one(model, batch)


def by_either(method, path, model, loader):
    if method == "plain" or method == "averaged":
        saved = torch.load(path)
        model.load_state_dict(saved)  #! del saved
    if method == "plain":
        for batch in loader:
            train_one(model, batch)


def asked_anew(method, path, model, loader):
    if method == "plain":
        saved = torch.load(path)
        model.load_state_dict(saved)  #! del saved
        method = next_method(model)
    if method == "averaged":
        for batch in loader:
            train_one(model, batch)


def another_name(args, other, model, loader):
    if args.method == "plain":
        saved = torch.load(args.path)
        model.load_state_dict(saved)  #! del saved
    if other.method == "averaged":
        for batch in loader:
            train_one(model, batch)


def the_same_value(args, model, loader):
    if args.method == "plain":
        saved = torch.load(args.path)
        model.load_state_dict(saved)  #! del saved
    if args.method == "plain":
        for batch in loader:
            train_one(model, batch)


def next_round(args, model, loader, methods):
    for method in methods:
        if method == "plain":
            saved = torch.load(args.path)
            model.load_state_dict(saved)
        if method == "averaged":
            for batch in loader:
                train_one(model, batch)

__all__ = ["shown", "_hidden"]
shown = ["shown"]
_hidden = ["hidden"]
other = ["other"]

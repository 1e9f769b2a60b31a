open_name = ["open"]
_hidden_name = ["hidden"]

import io
import weakref


class Case:
    dict_type = weakref.WeakKeyDictionary
    stream_type = io.BufferedReader
    plain_type = dict

    def weak(self):
        table = self.dict_type()  #! del self
        key = make()
        table[key] = 1  #! keep key EDL502
        return len(table), table

    def wrapped(self):
        raw = make()
        stream = self.stream_type(raw)  #! del self
        log(stream.read())  #! keep stream EDL601
        return log(raw)

    def harmless(self):
        table = self.plain_type()  #! del self
        key = make()
        table[key] = 1  #! del key
        return len(table), table


def by_parameter(mapping):
    table = mapping()  #! del mapping
    value = make()
    table["k"] = value  #! keep value EDL502
    return len(table), table


by_parameter(weakref.WeakValueDictionary)

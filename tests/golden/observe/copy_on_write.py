# A write into a frame copies what others share: these are counted
import pandas as pd


def part_of_it(path):
    frame = pd.read_csv(path)  #! del path
    array = frame["a"].to_numpy()
    part = frame["a"]
    print(part)  #! keep part EDL821
    frame.loc[0, "a"] = 100  #! del frame, part
    work()
    return array


def by_keyword(path):
    frame = pd.read_csv(path)  #! del path
    part = frame.iloc[:, 1 + 1]
    print(part)  #! del part
    frame.fillna(0, inplace=True)
    work()
    return frame


def another_name(self, mapping, inplace):
    found = self if inplace else self.copy(deep=False)
    for i in mapping:
        part = self.iloc[:, i]
        new = part.replace(1, 2)  #! keep part EDL821
        found.put(i, new, inplace=inplace)  #! del i, part, new
    return found


def what_it_is_part_of(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    array = part.to_numpy()
    print(frame)  #! keep frame EDL821
    part[0] = 100  #! del frame, part
    work()
    return array


def no_array_shows_it(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    print(frame)  #! del frame
    part[0] = 100
    work()
    return part


def mask(path):
    frame = pd.read_csv(path)  #! del path
    part = frame.loc[(frame.a > 1) & (frame.b > 1), "a"]
    print(part)  #! del part
    frame.loc[0, "a"] = 100
    work()
    return frame


def another_column(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    print(part)  #! del part
    frame["a"] = 100
    work()
    return frame


def not_in_place(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    print(part)  #! del part
    new = frame.fillna(0, inplace=False)  #! del frame
    work()
    return new


def parameter(frame):
    array = frame["a"].to_numpy()
    part = frame["a"]
    print(part)  #! keep part EDL821
    frame.loc[0, "a"] = 100  #! del frame, part
    work()
    return array


def table(found, name):
    part = found[name]
    print(part)  #! del part
    found[name] = 100  #! del name
    work()
    return found


# no array was taken, and the memory is the frame's own
def nothing_shows_it(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    print(part)  #! del part
    frame.loc[0, "a"] = 100
    work()
    return frame


def array_of_another_function(path):
    frame = pd.read_csv(path)  #! del path
    array = array_behind(frame)
    part = frame["a"]
    print(part)  #! keep part EDL821
    frame.loc[0, "a"] = 100  #! del frame, part
    work()
    return array


def array_taken_later(path):
    frame = pd.read_csv(path)  #! del path
    part = frame["a"]
    print(part)  #! del part
    frame.loc[0, "a"] = 100
    work()
    return frame["a"].to_numpy()


def memory_of_others(array):
    frame = pd.DataFrame(array, copy=False)  #! del array
    part = frame["a"]
    print(part)  #! keep part EDL821
    frame.loc[0, "a"] = 100  #! del part
    work()
    return frame


def another_frame_by_then(path):
    frame = pd.read_csv(path)
    array = frame["a"].to_numpy()
    part = frame["a"]  #! del frame
    print(part)  #! del part
    frame = pd.read_csv(path)  #! del path
    frame.loc[0, "a"] = 100  #! del frame
    work()
    return array

#! options: --min-gain medium
#! nothing
import unittest


class Reading(unittest.TestCase):
    def test_words(self):
        with open("words") as f:
            text = f.read()
        words = text.split()
        for word in words:
            self.look_up(word)

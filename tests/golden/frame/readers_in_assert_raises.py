# who is handed to assertRaises reads the names of whoever calls it there
class Case:
    def handed(self):
        rows = make()
        print(len(rows))  #! del rows unsafe
        self.assertRaises(SyntaxError, eval, "0x")
        self.assertRaises(TypeError, dir, 1, 2)  #! del self unsafe
        print()
        return 0

    def mapped(self, texts):
        rows = make()
        print(len(rows))  #! keep rows EDL401
        print(list(map(eval, texts)))
        return 0

    def called(self, text):
        rows = make()
        print(len(rows))  #! keep rows EDL403
        self.assertEqual(eval(text), 1)
        return 0

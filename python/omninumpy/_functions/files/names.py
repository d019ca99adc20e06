"""Names of fields that are read from a file: letters, digits and underscores, each one once."""

_DELETED = set("~!@#$%^&*()-=+~\\|]}[{';: /?.>,<")
_EXCLUDED = ["return", "file", "print"]


class Names:
    """Makes names valid (as numpy.genfromtxt does)."""

    def __init__(self, excludelist=None, deletechars=None, case_sensitive=True, replace_space="_"):
        self.excluded = set(_EXCLUDED) | set(excludelist or ())
        self.deleted = (_DELETED if deletechars is None else set(deletechars)) | {'"'}
        self.space = replace_space
        if case_sensitive not in (True, False, None) and not str(case_sensitive)[:1] in "ul":
            raise ValueError("unrecognized case_sensitive value %s." % case_sensitive)
        first = str(case_sensitive)[:1]
        self.case = (lambda name: name) if case_sensitive in (True, None) else str.lower if first == "l" else str.upper

    def valid(self, names, defaultfmt="f%i", count=None):
        """Valid names, as many as a count says; those that are missing are made by a format."""
        if isinstance(names, str):
            names = [names]
        if names is None:
            if count is None:
                return None
            names = []
        names = list(names) if count is None else (list(names) + [""] * count)[:count]
        made, seen, empty = [], {}, 0
        for item in names:
            item = self.case(item).strip()
            if self.space:
                item = item.replace(" ", self.space)
            item = "".join(char for char in item if char not in self.deleted)
            if item == "":
                item = defaultfmt % empty
                while item in names:
                    empty += 1
                    item = defaultfmt % empty
                empty += 1
            elif item in self.excluded:
                item += "_"
            times = seen.get(item, 0)
            made.append("%s_%d" % (item, times) if times else item)
            seen[item] = times + 1
        return tuple(made)
